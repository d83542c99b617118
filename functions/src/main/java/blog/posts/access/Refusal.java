package blog.posts.access;

import blog.http.Problem;
import org.jspecify.annotations.Nullable;

/// Why a change may not happen.
public sealed interface Refusal {
    /// The post is someone else's, and not one that the caller may know of.
    record Hidden() implements Refusal {}

    /// The post is someone else's, and everybody knows of it.
    record NotYours() implements Refusal {}

    /// A condition of the request does not hold; `etag` (without quotes) is the one that would, null where there is
    /// nothing.
    record Unmet(String detail, @Nullable String etag) implements Refusal {}

    default Problem problem() {
        return switch (this) {
            case Hidden _ -> Problem.notFound();
            case NotYours _ -> Problem.of(403, "The post is someone else's.");
            case Unmet unmet ->
                Problem.preconditionFailed(unmet.detail(), unmet.etag() == null ? null : '"' + unmet.etag() + '"');
        };
    }
}
