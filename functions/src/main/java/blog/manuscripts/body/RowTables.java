package blog.manuscripts.body;

import blog.manuscripts.matter.FrontMatter;
import blog.manuscripts.warnings.Warnings;
import java.util.List;

/// Tells an author which lines became tables of one row, as they do in kramdown, since hardly anybody means that.
public final class RowTables {
    private RowTables() {}

    /// The lines are in the order of the text.
    public static void warn(List<String> written, FrontMatter file, Warnings warnings) {
        String body = file.body();
        String withoutCode = written.isEmpty() ? body : MarkupFinder.withoutCode(body);
        int from = 0;
        for (String line : written) {
            int outsideCode = find(line, withoutCode, from);
            int at = outsideCode < 0 ? find(line, body, from) : outsideCode;
            from = at < 0 ? from : at + line.length();
            warnings.add(
                    at < 0 ? null : new Lines(body, file.bodyLine()).at(at),
                    "This line became a table because of its |; write \\| where it is none.");
        }
    }

    /// Where a line ends with this text.
    private static int find(String text, String body, int from) {
        int at = body.indexOf(text, from);
        while (at >= 0 && !body.startsWith("\n", at + text.length()) && at + text.length() < body.length()) {
            at = body.indexOf(text, at + 1);
        }
        return at;
    }
}
