package blog.comments;

import blog.names.Slug;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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

    /// The same in other words, at this moment.
    public Comment edited(Author by, String newMarkdown, String newHtml, Instant now) {
        Instant when = now.truncatedTo(ChronoUnit.SECONDS);
        return new Comment(id, postId, slug, title, parent, by, newMarkdown, newHtml, created, when, owner);
    }

    /// Whether both say the same and are signed alike.
    public boolean isSaidAs(Comment other) {
        return author.equals(other.author) && markdown.equals(other.markdown);
    }

    /// What is left of it when nobody is to know any more who said what.
    Comment withoutWords() {
        return new Comment(id, postId, slug, null, parent, new Author("", null), "", "", created, null, false);
    }
}
