package blog.cli.sync;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A folder as a tool leaves it, and beside it the table of what is to become of each of its files.
record Fixture(String tool) {
    static final List<String> TOOLS =
            List.of("jekyll", "hugo", "hexo", "octopress", "obsidian", "obsidian-properties", "ghost", "wordpress");

    private static final int COLUMNS = 7;

    /// What becomes of a file: a status and the columns after it, or that it is left out, or refused.
    record Fate(String path, List<String> columns) {
        boolean isTaken() {
            return columns.size() > 1;
        }

        boolean isRefused() {
            return columns.getFirst().startsWith("400: ");
        }

        boolean isPublic() {
            return columns.getFirst().equals("published");
        }

        String slug() {
            return columns.get(1);
        }

        /// A word of each warning, or of why it is refused.
        List<String> words() {
            String words = isTaken() ? columns.getLast() : columns.getFirst().replace("400: ", "");
            return Stream.of(words.split(", ")).filter(word -> !word.isEmpty()).toList();
        }

        @Override
        public String toString() {
            return path + " | " + String.join(" | ", columns);
        }
    }

    private static Path resources() {
        try {
            return Path.of(Objects.requireNonNull(Fixture.class.getResource("/folders"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    List<Fate> fates() {
        try (Stream<String> lines = Files.lines(resources().resolve(tool + ".txt"))) {
            return lines.filter(line -> !line.startsWith("#"))
                    .map(Fixture::fate)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Fate fate(String line) {
        List<String> cells = Stream.of(line.split("\\|")).map(String::strip).collect(Collectors.toList());
        while (cells.size() > 2 && cells.size() < COLUMNS) {
            cells.add("");
        }
        return new Fate(cells.getFirst(), List.copyOf(cells.subList(1, cells.size())));
    }

    /// Copies the folder, for a sync leaves its journal in it.
    void copyTo(Path folder) {
        Path from = resources().resolve(tool);
        for (String path : files(from)) {
            try {
                Path file = folder.resolve(path);
                Files.createDirectories(file.getParent());
                Files.copy(from.resolve(path), file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// The paths of all files in a folder and below, but for a journal.
    static Set<String> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> !path.equals(Journal.FILE))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
