package blog.comments.judging;

import blog.comments.Comment;
import org.jspecify.annotations.Nullable;

/// What is weighed of a comment: how it is signed, its text as it was sent, and the HTML that is made of it.
public record Candidate(String name, @Nullable String url, String markdown, String html) {
    public static Candidate of(Comment comment) {
        Comment.Author author = comment.author();
        return new Candidate(author.name(), author.url(), comment.markdown(), comment.html());
    }
}
