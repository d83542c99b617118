package blog.aws;

import java.nio.file.Files;
import java.nio.file.Path;
import software.amazon.awscdk.services.lambda.Architecture;

/// What the build of `functions` left to deploy, in its folder `target`.
public record Artifacts(Path target) {

    /// Those of a built checkout.
    public static Artifacts built(Path checkout) {
        return new Artifacts(checkout.resolve("functions/target"));
    }

    /// What there is to deploy of a function, with the native library of this architecture.
    public Path zip(String function, Architecture architecture) {
        return present(target.resolve("lambda/" + function + "-" + architecture.getName() + ".zip"));
    }

    public Path contract() {
        return present(target.resolve("classes/openapi.json"));
    }

    /// What each function may do to the tables.
    public Path rights() {
        return present(target.resolve("classes/rights.txt"));
    }

    private static Path present(Path file) {
        if (!Files.exists(file)) {
            throw new IllegalArgumentException(file + " is missing: run ./mvnw -DskipTests package first");
        }
        return file;
    }
}
