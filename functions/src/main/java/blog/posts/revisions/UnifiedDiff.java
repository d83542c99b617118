package blog.posts.revisions;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.ChangeDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.Patch;
import java.util.ArrayList;
import java.util.List;

/// The difference of two texts as `diff -u` writes it, so that `patch` makes the one from the other to the last byte:
/// line ends are part of their lines, and a last line without one says so.
final class UnifiedDiff {
    private static final int CONTEXT = 3;
    private static final String UNENDED = "\n\\ No newline at end of file";

    /// The search takes time in proportion to the product of both; texts that differ in more lines are told to differ
    /// as a whole.
    private static final int MOST_LINES = 5_000;

    private UnifiedDiff() {}

    /// Empty when the texts are the same.
    static String of(String fromName, String from, String toName, String to) {
        List<String> before = lines(from);
        List<String> after = lines(to);
        List<String> diff =
                UnifiedDiffUtils.generateUnifiedDiff(fromName, toName, before, patch(before, after), CONTEXT);
        var text = new StringBuilder();
        for (String line : diff) {
            text.append(line.startsWith("@@") ? withoutLines(line) : line).append('\n');
        }
        return text.toString();
    }

    private static Patch<String> patch(List<String> before, List<String> after) {
        int start = 0;
        int shorter = Math.min(before.size(), after.size());
        while (start < shorter && before.get(start).equals(after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        List<String> removed = before.subList(start, before.size() - end);
        List<String> added = after.subList(start, after.size() - end);
        if (removed.size() + added.size() <= 2 * MOST_LINES) {
            return joined(DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>()), before, after);
        }
        var whole = new Patch<String>();
        whole.addDelta(new ChangeDelta<>(new Chunk<>(start, removed), new Chunk<>(start, added)));
        return whole;
    }

    /// The search finds a changed line as one added and one removed; `diff` removes first, and so does everybody.
    private static Patch<String> joined(Patch<String> found, List<String> before, List<String> after) {
        var joined = new Patch<String>();
        int endBefore = -1;
        int endAfter = -1;
        for (AbstractDelta<String> delta : found.getDeltas()) {
            int start = delta.getSource().getPosition();
            int startAfter = delta.getTarget().getPosition();
            if (start == endBefore && startAfter == endAfter) {
                AbstractDelta<String> last = joined.getDeltas().removeLast();
                start = last.getSource().getPosition();
                startAfter = last.getTarget().getPosition();
            }
            endBefore = delta.getSource().getPosition() + delta.getSource().size();
            endAfter = delta.getTarget().getPosition() + delta.getTarget().size();
            joined.addDelta(new ChangeDelta<>(
                    new Chunk<>(start, before.subList(start, endBefore)),
                    new Chunk<>(startAfter, after.subList(startAfter, endAfter))));
        }
        return joined;
    }

    private static List<String> lines(String text) {
        var lines = new ArrayList<String>();
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            lines.add(text.substring(start, end));
            start = end + 1;
        }
        if (start < text.length()) {
            lines.add(text.substring(start) + UNENDED);
        }
        return lines;
    }

    /// A hunk without a line of one text stands behind the line before it, and in an empty text behind line 0.
    private static String withoutLines(String hunk) {
        return hunk.replace("@@ -1,0 ", "@@ -0,0 ").replace(" +1,0 @@", " +0,0 @@");
    }
}
