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

    /// The zip of the function that reads, with the native library of this architecture.
    public Path reader(Architecture architecture) {
        return zip("reader", architecture);
    }

    /// The zip of all the others.
    public Path writers(Architecture architecture) {
        return zip("writers", architecture);
    }

    public Path contract() {
        return present(target.resolve("classes/openapi.json"));
    }

    /// What each function may do to the tables.
    public Path rights() {
        return present(target.resolve("classes/rights.txt"));
    }

    private Path zip(String functions, Architecture architecture) {
        return present(target.resolve("lambda/" + functions + "-" + architecture.getName() + ".zip"));
    }

    private static Path present(Path file) {
        if (!Files.exists(file)) {
            throw new IllegalArgumentException(file + " is missing: run ./mvnw -DskipTests package first");
        }
        return file;
    }
}
