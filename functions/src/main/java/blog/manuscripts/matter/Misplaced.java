package blog.manuscripts.matter;

import java.util.regex.Pattern;

/// Finds front matter that is not where a file begins. Its author took it for front matter, and what it says, such as
/// `published: false`, must not be read as text.
final class Misplaced {
    private static final Pattern YAML = Pattern.compile("^[ \\t]*+(?:---|\\.\\.\\.)[ \\t]*$", Pattern.MULTILINE);
    private static final Pattern TOML = Pattern.compile("^[ \\t]*+\\+\\+\\+[ \\t]*$", Pattern.MULTILINE);
    private static final Pattern JSON = Pattern.compile("\\{\\s*+\"[\\w.-]++\"\\s*+:");

    private Misplaced() {}

    /// 400 when only blanks and comments stand before a block of keys.
    static void refuse(String text) {
        int start = afterBlanksAndComments(text);
        if (start > 0 && isFrontMatter(text, start)) {
            int line = (int) text.substring(0, start)
                            .chars()
                            .filter(c -> c == '\n')
                            .count()
                    + 1;
            int column = start - text.lastIndexOf('\n', start - 1);
            throw FrontMatter.broken(line, column, "begins on the first line; remove what stands before it");
        }
    }

    private static boolean isFrontMatter(String text, int start) {
        int end = text.indexOf('\n', start);
        String line = text.substring(start, end < 0 ? text.length() : end).stripTrailing();
        return switch (line) {
            case "---" -> isBlock(text, end + 1, YAML);
            case "+++" -> isBlock(text, end + 1, TOML);
            default -> JSON.matcher(text).region(start, text.length()).lookingAt();
        };
    }

    /// A rule may well be followed by a text with another rule, or by a line with a colon in it.
    private static boolean isBlock(String text, int start, Pattern closing) {
        Block block = start == 0 ? null : Block.of(text, start, closing);
        return block == null
                ? start > 0 && KeyLines.beginWithKnownKey(text.substring(start))
                : KeyLines.are(block.inside());
    }

    private static int afterBlanksAndComments(String text) {
        int at = 0;
        while (at < text.length()) {
            if (isBlank(text.charAt(at))) {
                at++;
            } else if (text.startsWith("<!--", at) && text.indexOf("-->", at) >= 0) {
                at = text.indexOf("-->", at) + 3;
            } else {
                break;
            }
        }
        return at;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
    }
}
