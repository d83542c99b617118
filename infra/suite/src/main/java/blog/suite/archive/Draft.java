package blog.suite.archive;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/// A post while it is being made up: an ordinary one at first, which oddities then change.
final class Draft {
    private static final LocalDate FIRST = LocalDate.of(2010, 1, 4);
    private static final List<String> WORDS =
            List.of(("queue table index stream cache shard replica lambda region token"
                            + " schema cursor budget latency retry backup alarm deploy parser socket thread buffer engine the a"
                            + " of and with every no one when it reads writes keeps loses finds waits and then again")
                    .split(" "));

    final int number;
    /// Its address, unless something else says so.
    String title;
    /// Front matter, by key, as it is written behind the colon; a value may be several lines.
    final Map<String, String> matter = new LinkedHashMap<>();
    /// Lines as they are, behind the others.
    final List<String> oddLines = new ArrayList<>();
    final List<String> body = new ArrayList<>();
    String lineEnd = "\n";
    boolean byteOrderMark;
    boolean draft;

    private final Random random;

    Draft(int number) {
        this.number = number;
        random = new Random(number);
        title = "post-%04d".formatted(number);
        matter.put("layout", "post");
        matter.put("title", "\"The " + word() + " and the " + word() + ", part " + number + "\"");
        matter.put("date", day() + " 10:%02d:00 +0100".formatted(number % 60));
        matter.put("author", "ann");
        matter.put("tags", "[" + word() + ", " + word() + "]");
        body.add("## How a " + word() + " " + word());
        for (int i = random.nextInt(2, 9); i > 0; i--) {
            body.add(paragraph());
        }
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    /// Some words, most of which are none.
    String paragraph() {
        var text = new StringBuilder("Here");
        for (int i = random.nextInt(20, 90); i > 0; i--) {
            text.append(i % 9 == 0 ? "\n" : " ").append(word());
        }
        return text.append('.').toString();
    }

    LocalDate day() {
        return FIRST.plusDays(2L * number);
    }

    String path() {
        return draft
                ? "_drafts/" + title + ".md"
                : String.format(
                        Locale.ROOT,
                        "_posts/%d/%s-%s.%s",
                        day().getYear(),
                        day(),
                        title,
                        number % 4 == 0 ? "markdown" : "md");
    }

    byte[] bytes() {
        var text = new StringBuilder("---\n");
        matter.forEach(
                (key, value) -> text.append(key).append(": ").append(value).append('\n'));
        oddLines.forEach(line -> text.append(line).append('\n'));
        text.append("---\n");
        body.forEach(block -> text.append('\n').append(block).append('\n'));
        return ((byteOrderMark ? "\uFEFF" : "") + text.toString().replace("\n", lineEnd))
                .getBytes(StandardCharsets.UTF_8);
    }
}
