package blog.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// Clients in TypeScript that are made of the contract, by openapi-generator (`typescript-fetch`) and by
/// openapi-typescript: they compile, and read every GET.
class TypeScriptClientsTest {
    private static final Path SOURCES = Path.of("src/test/typescript");
    private static final Path WORK = Path.of("target/typescript");
    private static final String CONTRACT = "../../../../functions/src/main/resources/openapi.yaml";
    private static final String WITHOUT = "npm could install nothing, so the clients in TypeScript were not tried.";

    @Test
    void compileAndReadEveryAnswer() throws Exception {
        copySources();
        install();
        run("npx", "openapi-typescript", CONTRACT, "--output", "schema.d.ts");
        run("npx", "tsc", "--project", ".");

        try (var blog = new FilledBlog()) {
            String parameters = Stream.of("slug", "n", "token", "tag", "id", "webhook", "subscription", "own")
                    .map(name -> "\"" + name + "\":\"" + blog.parameter(name) + "\"")
                    .collect(Collectors.joining(",", "{", "}"));

            assertThat(run("node", "out/check.js", blog.url(), FilledBlog.TOKEN, parameters))
                    .contains("of a blog with \"Hello\"");
        }
    }

    private static void copySources() throws IOException {
        Files.createDirectories(WORK);
        for (String name : List.of("package.json", "tsconfig.json", "check.ts")) {
            Files.copy(SOURCES.resolve(name), WORK.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// Skips the test where there is no npm, or no registry to install from; the client in Java is tried in any
    /// case.
    private static void install() throws InterruptedException {
        try {
            run("npm", "install", "--no-package-lock", "--no-audit", "--no-fund", "--loglevel=error");
        } catch (IOException | AssertionError e) {
            System.out.println("SKIPPED: " + WITHOUT);
            Assumptions.abort(WITHOUT);
        }
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(WORK.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor())
                .as(String.join(" ", command) + "\n" + said)
                .isZero();
        return said;
    }
}
