package blog.cli.remote;

import blog.cli.terminal.Console;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;

/// `blog open`: a post as its readers see it.
@Command(
        name = "open",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Opens a post's page in the browser, and prints its address.")
public final class OpenCommand extends PostCommand {
    @Override
    void run(RemoteBlog blog, String slug, Console console) {
        String shown = blog.require(Call.get(Call.manuscript(slug), "application/json"))
                .json()
                .path("url")
                .asText();
        // A blog that does not know where its pages are shows the post itself.
        String url = shown.startsWith("/") ? blog.base() + Call.post(slug) : shown;
        console.say(url);
        browse(url);
    }

    /// Where there is no browser the printed address has to do.
    private static void browse(String url) {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        List<String> command = system.contains("win")
                ? List.of("rundll32", "url.dll,FileProtocolHandler", url)
                : List.of(system.contains("mac") ? "open" : "xdg-open", url);
        try {
            new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException _) {
            // Said above.
        }
    }
}
