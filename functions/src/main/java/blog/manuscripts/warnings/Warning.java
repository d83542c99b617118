package blog.manuscripts.warnings;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Something about a manuscript that its author will want to know and that keeps nothing from being published; the line
/// counts from 1 in the file as it was sent.
public record Warning(@Nullable Integer line, String detail) {
    /// Those with a line come last, as a reading has them.
    public static List<Warning> all(List<Warning> ofText, List<Warning> ofPost) {
        return Stream.concat(ofPost.stream(), ofText.stream()).toList();
    }
}
