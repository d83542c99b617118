package blog.manuscripts.liquid;

import java.util.regex.Pattern;

/// Writes fenced code blocks.
final class Fence {
    private static final Pattern BACKTICKS = Pattern.compile("`{3,}");

    private Fence() {}

    /// The code between fences that it cannot end, in place of what stood between the texts `before` and `after` on
    /// its lines. A fence needs lines of its own, and its indentation keeps it in its list item.
    static String around(String code, String language, String before, String after) {
        String marks = "`".repeat(longestRun(code) + 1);
        String indent = before.isBlank() ? before : "";
        String lastLine = code.substring(code.lastIndexOf('\n') + 1);
        return (before.isBlank() ? "" : "\n\n")
                + (marks + language)
                + (code.startsWith("\n") ? "" : "\n" + indent)
                + code
                + (code.contains("\n") && lastLine.isBlank() ? "" : "\n" + indent)
                + marks
                + (after.isBlank() ? "" : "\n\n" + indent);
    }

    /// The same where the text around it is HTML.
    static String inHtml(String code, String language) {
        String text = code.startsWith("\n") ? code.substring(1) : code;
        return "<pre><code class=\"language-" + LiquidEscapes.html(language) + "\">" + LiquidEscapes.html(text)
                + "</code></pre>";
    }

    private static int longestRun(String code) {
        return BACKTICKS
                .matcher(code)
                .results()
                .mapToInt(run -> run.end() - run.start())
                .max()
                .orElse(2);
    }
}
