package blog.comments;

import blog.names.Slug;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A comment as it is first kept: on a post's id, so that it follows a rename, with the slug it was written under.
/// `parent` is the comment it answers, `created` is in whole seconds, `html` is sanitised.
public record Comment(
        String id,
        String postId,
        Slug slug,
        @Nullable String parent,
        Author author,
        String markdown,
        String html,
        Instant created) {

    /// Who signs a comment; nothing proves that it is them.
    public record Author(String name, @Nullable String url) {}
}
