package blog.comments;

import blog.names.Slug;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a commenter has said: on a post's id, so that it follows a rename, with the slug and the title that the
/// post had then (no title where the gate knew none). `parent` is the comment it answers, times are in whole
/// seconds, `html` is sanitised, and `owner` says that it speaks for the blog.
public record Comment(
        String id,
        String postId,
        Slug slug,
        @Nullable String title,
        @Nullable String parent,
        Author author,
        String markdown,
        String html,
        Instant created,
        @Nullable Instant edited,
        boolean owner) {

    /// Who signs a comment; nothing proves that it is them.
    public record Author(String name, @Nullable String url) {}

    /// What is left of it when nobody is to know any more who said what.
    Comment withoutWords() {
        return new Comment(id, postId, slug, null, parent, new Author("", null), "", "", created, null, false);
    }
}
