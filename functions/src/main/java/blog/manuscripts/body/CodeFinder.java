package blog.manuscripts.body;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where the code in a Markdown text is: fenced blocks and spans between backticks. Each text is walked once, forwards.
public final class CodeFinder {
    private static final Pattern FENCE = Pattern.compile("[ \\t>]*(`{3,}|~{3,})[^`\\n]*(?:\\n|$)");

    private final String text;
    /// Where looking for the end of a span may stop, by the number of its backticks: none was found up to there.
    private final Map<Integer, Integer> noneBefore = new HashMap<>();

    private boolean openEnded;

    public CodeFinder(String text) {
        this.text = text;
    }

    /// Whether the last code reaches to the end of the text because nothing ends it: it may be none.
    public boolean isOpenEnded() {
        return openEnded;
    }

    /// Where the code that starts at `start` ends; `start` itself when none does.
    public int endOfCode(int start) {
        boolean lineStart = start == 0 || text.charAt(start - 1) == '\n';
        int fenced = lineStart ? endOfFence(start) : start;
        return fenced == start && text.charAt(start) == '`' ? endOfSpan(start) : fenced;
    }

    /// A fence without an end reaches to the end of the text.
    private int endOfFence(int start) {
        Matcher fence = FENCE.matcher(text).region(start, text.length());
        if (!fence.lookingAt()) {
            return start;
        }
        String marks = fence.group(1);
        Pattern close =
                Pattern.compile("^[ \\t>]*" + marks.charAt(0) + "{" + marks.length() + ",}[ \\t]*$", Pattern.MULTILINE);
        Matcher end = close.matcher(text);
        openEnded = !end.find(Math.min(fence.end(), text.length()));
        return openEnded ? text.length() : end.end();
    }

    /// A span ends with as many backticks as it starts with, in the same paragraph; else the backticks are text.
    private int endOfSpan(int start) {
        int ticks = runLength(start);
        int from = start + ticks;
        if (noneBefore.getOrDefault(ticks, 0) > start) {
            return from;
        }
        int paragraphEnd = text.indexOf("\n\n", from);
        int limit = paragraphEnd < 0 ? text.length() : paragraphEnd;
        for (int at = text.indexOf('`', from); at >= 0 && at < limit; at = text.indexOf('`', at)) {
            int run = runLength(at);
            at += run;
            if (run == ticks) {
                return at;
            }
        }
        noneBefore.put(ticks, limit);
        return from;
    }

    private int runLength(int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) == '`') {
            end++;
        }
        return end - start;
    }
}
