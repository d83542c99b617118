package blog.cli.remote;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `blog open`: a post as its readers see it.
@Command(
        name = "open",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Opens a post's page in the browser, and prints its address.")
public final class OpenCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "SLUG", description = "The post's slug.")
    private String slug = "";

    @Mixin
    private final Account account = new Account();

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        try (RemoteBlog blog = account.open()) {
            String url = blog.require(Call.get(Call.manuscript(slug), "application/json"))
                    .json()
                    .path("url")
                    .asText();
            out.println(url);
            out.flush();
            browse(url);
        }
        return ExitCode.OK;
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
