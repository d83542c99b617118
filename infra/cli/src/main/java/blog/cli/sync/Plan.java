package blog.cli.sync;

import blog.cli.sync.BlogPosts.Post;
import java.util.List;
import java.util.function.UnaryOperator;

/// What is to become of each post, once files and posts have been laid beside each other; `hints` are what the author
/// may want to do.
record Plan(List<Step> steps, List<String> hints) {
    Plan {
        steps = List.copyOf(steps);
        hints = List.copyOf(hints);
    }

    /// What is to be done about one post, whatever is done about the others.
    sealed interface Step {}

    /// The file's text to the post of this slug.
    record Bring(String slug, Sheet sheet) implements Step {}

    /// The post gets the slug that its file has now, and the file's text then.
    record Rename(Post post, String slug, Sheet sheet) implements Step {}

    /// The post was renamed on the blog, to `post`; the file still has its old name.
    record RenamedThere(Post post, Sheet sheet) implements Step {}

    /// The post of this slug was deleted on the blog; the file is still there.
    record DeletedThere(String slug, Sheet sheet) implements Step {}

    /// No file has the post.
    record Delete(Post post) implements Step {}

    Plan map(UnaryOperator<Step> change) {
        return new Plan(steps.stream().map(change).toList(), hints);
    }

    List<Delete> deletions() {
        return steps.stream()
                .filter(Delete.class::isInstance)
                .map(Delete.class::cast)
                .toList();
    }
}
