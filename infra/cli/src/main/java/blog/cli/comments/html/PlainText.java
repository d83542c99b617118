package blog.cli.comments.html;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Text without marks, made Markdown that shows it as it is; addresses in it become links, as they do elsewhere.
final class PlainText {
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)\\bhttps?://[^\\s<>\"]*[^\\s<>\".,;:!?'()\\[\\]{}*_]/?");
    private static final Pattern MARK = Pattern.compile("[\\\\`*\\[\\]<&]|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])");
    /// What would begin a heading, a list, a quote, a line or a fence.
    private static final Pattern START =
            Pattern.compile("(?m)^(#{1,6}(?=\\s|$)|[-+=](?=[-+=\\s]|$)|>|~(?=~~)|\\d{1,9}(?=[.)](\\s|$)))");

    private PlainText() {}

    /// Where it stands in a link, an address in it makes no other.
    static String marked(String text, boolean inLink) {
        if (inLink) {
            return escaped(text);
        }
        var markdown = new StringBuilder();
        int from = 0;
        Matcher addresses = ADDRESS.matcher(text);
        while (addresses.find()) {
            markdown.append(escaped(text.substring(from, addresses.start())));
            markdown.append('<').append(addresses.group()).append('>');
            from = addresses.end();
        }
        return markdown.append(escaped(text.substring(from))).toString();
    }

    private static String escaped(String text) {
        return MARK.matcher(text).replaceAll(mark -> Matcher.quoteReplacement("\\" + mark.group()));
    }

    /// The lines of a paragraph, none of which begins anything else.
    static String paragraph(String lines) {
        return START.matcher(lines).replaceAll(PlainText::shown);
    }

    private static String shown(MatchResult start) {
        String mark = start.group();
        boolean isNumber = Character.isDigit(mark.charAt(0));
        return Matcher.quoteReplacement(isNumber ? mark + "\\" : "\\" + mark);
    }

    /// A span of code, with more backticks around it than it has in it.
    static String code(String text) {
        String line = text.replaceAll("\\s+", " ");
        String fence = fence(line, "`");
        boolean needsRoom = line.startsWith("`") || line.endsWith("`");
        return line.isBlank() ? "" : needsRoom ? fence + " " + line + " " + fence : fence + line + fence;
    }

    /// A block of code.
    static String block(String text) {
        String lines = text.replace("\r\n", "\n").replaceAll("\\A\n|\\s+\\z", "");
        String fence = fence(lines, "```");
        return fence + "\n" + lines + "\n" + fence;
    }

    private static String fence(String text, String least) {
        String fence = least;
        while (text.contains(fence)) {
            fence += "`";
        }
        return fence;
    }
}
