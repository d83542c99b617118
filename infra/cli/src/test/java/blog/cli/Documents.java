package blog.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// What this project says of itself to people: its documents, and the posts that are its guide.
final class Documents {
    static final Path HOME = Path.of("../..");

    private Documents() {}

    static List<Path> all() {
        try (Stream<Path> modules = Files.list(HOME.resolve("infra"));
                Stream<Path> posts = Files.list(HOME.resolve("posts"))) {
            Stream<Path> own = Stream.of(
                            "README.md",
                            "ARCHITECTURE.md",
                            "DECISIONS.md",
                            "CHANGELOG.md",
                            "functions/markdown/README.md")
                    .map(HOME::resolve);
            Stream<Path> ofModules =
                    modules.map(module -> module.resolve("README.md")).filter(Files::exists);
            return Stream.of(own, ofModules, posts).flatMap(files -> files).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
