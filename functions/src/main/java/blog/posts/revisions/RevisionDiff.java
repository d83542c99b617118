package blog.posts.revisions;

import blog.http.Problem;
import blog.http.Response;
import blog.posts.Revision;
import blog.posts.StoredPost;
import blog.posts.store.RevisionTable;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// What differs between two of a post's texts.
record RevisionDiff(RevisionTable revisions, StoredPost post) {
    static final String TYPE = "text/x-diff";

    /// From one revision to another, or to the post's text; 204 where they are the same, 404 where either holds no
    /// text.
    Response between(long from, Optional<Long> asked) {
        long to = asked.orElse(post.rendering().revision());
        Optional<String> before = text(from);
        Optional<String> after = text(to);
        if (before.isEmpty() || after.isEmpty()) {
            return Problem.notFound().toResponse();
        }
        String name = post.slug() + ".md\t";
        String diff = UnifiedDiff.of(name + from, before.get(), name + to, after.get());
        return diff.isEmpty()
                ? Response.empty(204)
                : Response.of(200, TYPE + "; charset=utf-8", diff.getBytes(StandardCharsets.UTF_8));
    }

    private Optional<String> text(long number) {
        return revisions
                .find(post.id(), number)
                .map(Revision::text)
                .map(text -> new String(text.source(), StandardCharsets.UTF_8));
    }
}
