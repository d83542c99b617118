package blog.posts.manuscript;

import blog.posts.markdown.Removal;
import java.util.List;

/// Tells an author what the sanitiser took out, with the line that it stood on.
final class Removals {
    private Removals() {}

    static void warn(List<Removal> removed, FrontMatter file, Warnings warnings) {
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
