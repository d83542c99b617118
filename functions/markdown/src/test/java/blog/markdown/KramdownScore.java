package blog.markdown;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Says how many posts of real blogs, one folder each, are rendered as kramdown renders them. What is compared is the
/// HTML before the sanitiser, which takes out what kramdown lets through on purpose.
final class KramdownScore {
    private static final Pattern FRONT_MATTER =
            Pattern.compile("\\A\ufeff?---\\s*?\\n.*?^(?:---|\\.\\.\\.)\\s*?$\\n?", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern LIQUID = Pattern.compile("\\{\\{|\\{%");

    private final Map<String, Tally> blogs = new TreeMap<>();
    private int toShow;

    private KramdownScore(int toShow) {
        this.toShow = toShow;
    }

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        var score = new KramdownScore(Integer.parseInt(args[1]));
        try (var kramdown = new KramdownReference()) {
            for (Path post : posts(folder)) {
                String text = FRONT_MATTER
                        .matcher(Files.readString(post).replace("\r\n", "\n"))
                        .replaceFirst("");
                if (!LIQUID.matcher(text).find()) {
                    kramdown.html(text).ifPresent(expected -> score.add(folder.relativize(post), text, expected));
                }
            }
        }
        score.print();
    }

    private static List<Path> posts(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(?:md|markdown)"))
                    .filter(KramdownScore::isText)
                    .sorted()
                    .toList();
        }
    }

    private static boolean isText(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            return new String(bytes, StandardCharsets.UTF_8).indexOf('\ufffd') < 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(Path post, String markdown, String expectedHtml) {
        Tally tally = blogs.computeIfAbsent(post.getName(0).toString(), _ -> new Tally());
        tally.posts++;
        PageShape expected = PageShape.of(expectedHtml);
        PageShape actual;
        try {
            actual = PageShape.of(Markdown.unsanitised(markdown, Dialect.KRAMDOWN));
        } catch (RuntimeException e) {
            tally.failures++;
            show(post, "a page", e.toString());
            return;
        }
        tally.equal += actual.parts().equals(expected.parts()) ? 1 : 0;
        tally.headings += actual.headingIds().equals(expected.headingIds()) ? 1 : 0;
        tally.attributes += actual.attributes().equals(expected.attributes()) ? 1 : 0;
        if (!actual.parts().equals(expected.parts())) {
            showFirst(post, expected.parts(), actual.parts());
        }
    }

    private void showFirst(Path post, List<String> expected, List<String> actual) {
        int at = IntStream.range(0, Math.min(expected.size(), actual.size()))
                .filter(i -> !expected.get(i).equals(actual.get(i)))
                .findFirst()
                .orElse(Math.min(expected.size(), actual.size()));
        show(post, around(expected, at), around(actual, at));
    }

    private static String around(List<String> parts, int at) {
        return parts.subList(Math.max(0, at - 2), Math.min(parts.size(), at + 4))
                .toString();
    }

    private void show(Path post, String expected, String actual) {
        if (toShow-- > 0) {
            System.out.printf("%n%s%n  kramdown %s%n  here     %s%n", post, expected, actual);
        }
    }

    private void print() {
        System.out.printf("%-40s %6s %8s %8s %8s %8s%n", "blog", "posts", "equal", "ids", "attrs", "failed");
        var all = new Tally();
        blogs.forEach((name, tally) -> {
            tally.print(name);
            all.add(tally);
        });
        all.print("all");
    }

    private static final class Tally {
        private int posts;
        private int equal;
        private int headings;
        private int attributes;
        private int failures;

        private void add(Tally other) {
            posts += other.posts;
            equal += other.equal;
            headings += other.headings;
            attributes += other.attributes;
            failures += other.failures;
        }

        private void print(String name) {
            System.out.printf(
                    "%-40s %6d %7.2f%% %7.2f%% %7.2f%% %8d%n",
                    name, posts, percent(equal), percent(headings), percent(attributes), failures);
        }

        private double percent(int count) {
            return 100.0 * count / posts;
        }
    }
}
