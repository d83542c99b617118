package blog.comments.writing;

import blog.comments.Comment;
import blog.http.Lettering;
import blog.http.Request;
import blog.http.body.JsonBody;
import blog.names.Slug;
import blog.posts.gate.Gate;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A comment as a stranger sends it. JSON that cannot be read is 400, whatever else is wrong with it is 422:
/// unknown members too, since a misspelled `parent` would silently start a thread. `email` is nobody's to see:
/// it tells who writes, and is kept nowhere. `form` and `proof` come from the form, `homepage` from those who
/// fill in all they find.
record Submission(
        Comment.Author author,
        String markdown,
        @Nullable String parent,
        @Nullable String email,
        @Nullable String form,
        @Nullable Long proof,
        boolean trapped) {
    private static final Set<String> MEMBERS =
            Set.of("author", "markdown", "parent", "email", "form", "proof", "homepage");

    static Submission read(Request request) {
        JsonNode body = JsonBody.object(request);
        JsonBody.requireMembers(body, MEMBERS, "");
        return new Submission(
                Fields.author(body),
                Fields.markdown(body),
                Fields.parent(JsonBody.text(body, "parent", "")),
                Fields.email(Lettering.shown(JsonBody.text(body, "email", ""))),
                Lettering.shown(JsonBody.text(body, "form", "")),
                Fields.proof(body.path("proof")),
                Lettering.shown(JsonBody.text(body, "homepage", "")) != null);
    }

    /// The comment that it becomes by its claim.
    Comment comment(Claim claim, Slug slug, Gate gate, String html, boolean owner) {
        return new Comment(
                claim.commentId(),
                gate.postId(),
                slug,
                gate.title(),
                parent,
                author,
                markdown,
                html,
                claim.created(),
                null,
                owner);
    }
}
