package blog.bench.content;

import java.util.List;
import java.util.Random;

/// Posts of a usual size: about 5 KB of HTML, three tags. Always the same ones.
public final class Manuscripts {
    private static final List<String> WORDS = List.of(
            ("a the of and to in is that it for was on are as with they at be this from have or by one had not but what all"
                            + " were when we there can an your which their said if do will each about how up out them then she"
                            + " many some so these would other into has more her two like him see time could no make than first"
                            + " been its who now people my made over did down only way find use may water long little very"
                            + " after words called just where most know latency function request server table key index cache"
                            + " deploy event stream item page write read cost memory start network storage query reader author")
                    .split(" "));
    private static final List<String> TAGS =
            List.of("AWS", "Java", "Serverless", "DynamoDB", "Testing", "Markdown", "Performance", "Cost");
    private static final int PARAGRAPHS = 9;
    private static final int WORDS_EACH = 95;

    private Manuscripts() {}

    public static String number(int number) {
        var random = new Random(number);
        var text = new StringBuilder("""
                ---
                title: What a serverless blog number %d costs
                date: 2026-0%d-%02d 10:00 +0100
                author: Ann Author
                excerpt: Reads are the product, so everything that a read needs is made when a post is written.
                tags: [%s, %s, %s]
                ---
                """.formatted(
                        number,
                        1 + number % 9,
                        1 + number % 28,
                        TAGS.get(number % 8),
                        TAGS.get((number + 3) % 8),
                        TAGS.get((number + 5) % 8)));
        for (int paragraph = 0; paragraph < PARAGRAPHS; paragraph++) {
            text.append(paragraph % 3 == 0 ? "\n## " + words(random, 4) + "\n\n" : "\n")
                    .append(words(random, WORDS_EACH))
                    .append(".\n");
        }
        return text.toString();
    }

    private static String words(Random random, int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return text.toString();
    }
}
