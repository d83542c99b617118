package blog.manuscripts;

import blog.http.InvalidInput;
import blog.manuscripts.dates.Dates;
import blog.manuscripts.fields.Fields;
import blog.manuscripts.matter.Value;
import blog.manuscripts.matter.Value.Text;
import blog.manuscripts.paths.FilePath;
import blog.manuscripts.warnings.Warnings;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// The day of a post: the front matter's, else the one in its file's name.
final class PostDate {
    private PostDate() {}

    /// Null when there is none. One that nobody can read is 400, as a post without a date is published now; where the
    /// file's name has one, and in `stored` manuscripts, which have theirs, it is a warning.
    static @Nullable OffsetDateTime of(
            Fields fields, FilePath path, ZoneId zone, String source, boolean stored, Warnings warnings) {
        Value written = fields.take("date");
        OffsetDateTime inName = Dates.read(path.date(), zone);
        if (written == null || (written instanceof Text text && text.isBlank())) {
            if (inName == null && path.date() != null && path.isInPosts() && !stored) {
                throw InvalidInput.badText(
                        "date", 1, 1, "is in the file's name, where " + path.date() + " is none; correct the name");
            }
            if (inName == null && path.date() != null) {
                warnings.add(null, "The date " + path.date() + " in the file's name is none; correct it.");
            }
            return inName;
        }
        OffsetDateTime date = written instanceof Text text ? Dates.read(text.text(), zone) : null;
        if (date != null) {
            return date;
        }
        if (inName == null && !stored) {
            throw InvalidInput.badText(
                    "date", written.line(), column(written, source), "cannot be read; write it as 2024-03-05 10:00");
        }
        warnings.add(
                written.line(),
                "The date cannot be read"
                        + (inName == null ? "" : ", and the file name's stands in for it")
                        + "; write it as 2024-03-05 10:00.");
        return inName;
    }

    private static int column(Value written, String source) {
        String line = source.lines().skip(written.line() - 1).findFirst().orElse("");
        int at = written instanceof Text text
                ? line.indexOf(text.text().lines().findFirst().orElse(""))
                : 0;
        return Math.max(0, at) + 1;
    }
}
