package blog.aws;

import java.nio.file.Files;
import java.nio.file.Path;

/// What the build of `functions` left to deploy: the jar with everything, the reader's, and the contract.
public record Artifacts(Path all, Path reader, Path contract) {

    /// Those of a built checkout.
    public static Artifacts built(Path checkout) {
        Path target = checkout.resolve("functions/target");
        return new Artifacts(
                present(target.resolve("lambda/all.jar")),
                present(target.resolve("lambda/reader.jar")),
                present(target.resolve("classes/openapi.json")));
    }

    private static Path present(Path file) {
        if (!Files.exists(file)) {
            throw new IllegalArgumentException(file + " is missing: run ./mvnw -DskipTests package first");
        }
        return file;
    }
}
