package blog.cli.remote;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `blog preview`: a draft for whoever has its address.
@Command(
        name = "preview",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Prints an address under which anyone can read a post that is not public, until it expires.")
public final class PreviewCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "SLUG", description = "The post's slug.")
    private String slug = "";

    @Option(
            names = "--hours",
            paramLabel = "N",
            defaultValue = "24",
            description = "How long it can be read, 24 hours by default, at most 720.")
    private int hours;

    @Mixin
    private final Account account = new Account();

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        try (RemoteBlog blog = account.open()) {
            byte[] body = ("{\"hours\":" + hours + "}").getBytes(StandardCharsets.UTF_8);
            Answer answer =
                    blog.require(Call.of("POST", Call.post(slug) + "/preview").carrying("application/json", body));
            out.println(answer.json().path("url").asText());
            out.flush();
        }
        return ExitCode.OK;
    }
}
