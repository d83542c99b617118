package blog.markdown;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Files of cases: `@@` and the Markdown, `=>` and what kramdown printed of it, and where we mean to differ, `but` and
/// what we print. Run with a folder of such files, it asks kramdown again and writes its answers into them.
final class KramdownCases {
    private static final String MARKDOWN = "@@\n";
    private static final String EXPECTED = "\n=>\n";
    private static final String OURS = "\nbut\n";

    private KramdownCases() {}

    /// `ours` is empty where it is what kramdown prints.
    record Case(String markdown, String kramdown, String ours) {
        @Override
        public String toString() {
            return markdown.replace("\n", "⏎");
        }

        private String written() {
            return MARKDOWN + markdown + EXPECTED + kramdown + (ours.isEmpty() ? "" : OURS + ours) + "\n";
        }
    }

    static List<Case> read(Path file) throws IOException {
        List<Case> cases = new ArrayList<>();
        for (String part : ("\n" + Files.readString(file)).split("\n" + MARKDOWN, -1)) {
            String[] markdown = part.split(EXPECTED, 2);
            if (markdown.length == 2) {
                String[] pages = markdown[1].split(OURS, 2);
                String ours = pages.length == 2 ? pages[1].stripTrailing() : "";
                cases.add(new Case(markdown[0], pages[0].stripTrailing(), ours));
            }
        }
        return cases;
    }

    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    public static void main(String[] args) throws IOException {
        try (var kramdown = new KramdownReference()) {
            for (Path file : files(Path.of(args[0]))) {
                String cases = read(file).stream()
                        .map(one -> {
                            String html = kramdown.html(one.markdown() + "\n").orElseThrow();
                            return new Case(one.markdown(), html.stripTrailing(), one.ours()).written();
                        })
                        .collect(Collectors.joining());
                Files.writeString(file, cases);
            }
        }
    }
}
