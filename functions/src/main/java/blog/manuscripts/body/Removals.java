package blog.manuscripts.body;

import blog.manuscripts.matter.FrontMatter;
import blog.manuscripts.warnings.Warnings;
import blog.markdown.html.Removal;
import java.util.List;

/// Tells an author what the sanitiser took out, with the line that it stood on.
public final class Removals {
    private Removals() {}

    public static void warn(List<Removal> removed, FrontMatter file, Warnings warnings) {
        if (removed.isEmpty()) {
            return;
        }
        var source = new MarkupFinder(file.body());
        for (Removal removal : removed) {
            int at = source.find(removal);
            Integer line = at < 0 ? null : new Lines(file.body(), file.bodyLine()).at(at);
            warnings.add(line, removal.name() + " is not allowed in a post and was removed.");
        }
    }
}
