package blog.posts.markdown.kramdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Headings: `# like this`, or underlined with `=` or `-`.
final class Headings {
    private static final Pattern UNDERLINED = Scanner.pattern("^ {0,3}([^ \\t].*)\\n([-=])[-=]*[ \\t\\r\\f\\x0B]*\\n");
    private static final Pattern OWN_ID = Pattern.compile("[\\t ]\\{#([\\p{L}_:][-\\p{L}\\p{M}\\p{Nd}._:]*)}$");
    private static final Pattern CLOSING_MARKS = Pattern.compile("[\\t ]#+$");

    private Headings() {}

    static boolean withMarks(Blocks blocks) {
        Scanner in = blocks.in;
        if (!in.at(BlockSyntax.HEADING)) {
            return false;
        }
        String written = in.group(2).stripTrailing();
        String text = withoutId(written);
        String words = CLOSING_MARKS.matcher(text).replaceFirst("").stripTrailing();
        return !words.isEmpty() && add(blocks, BlockSyntax.HEADING, in.group(1).length(), words, written);
    }

    static boolean underlined(Blocks blocks) {
        Scanner in = blocks.in;
        if (!blocks.afterBoundary() || !in.at(UNDERLINED)) {
            return false;
        }
        String written = in.group(1).stripTrailing();
        String words = withoutId(written);
        return !words.isEmpty() && add(blocks, UNDERLINED, in.group(2).equals("-") ? 2 : 1, words, written);
    }

    private static String withoutId(String written) {
        return OWN_ID.matcher(written).replaceFirst("").stripTrailing();
    }

    private static boolean add(Blocks blocks, Pattern form, int level, String words, String written) {
        blocks.in.scan(form);
        Node heading = blocks.add(new Node(Kind.HEADING));
        heading.level = level;
        heading.addText(Kind.UNPARSED, words);
        Matcher id = OWN_ID.matcher(written);
        if (id.find()) {
            heading.attributes.put("id", id.group(1));
        }
        return true;
    }
}
