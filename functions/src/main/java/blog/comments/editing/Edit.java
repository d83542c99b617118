package blog.comments.editing;

import blog.comments.Comment;
import blog.comments.writing.Fields;
import blog.http.InvalidInput;
import blog.http.Request;
import blog.http.body.JsonBody;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a writer wants changed; null where it stays as it is.
record Edit(
        Comment.@Nullable Author author,
        @Nullable String markdown,
        @Nullable String html) {
    private static final Set<String> MEMBERS = Set.of("author", "markdown");

    static Edit read(Request request) {
        JsonNode body = JsonBody.object(request);
        JsonBody.requireMembers(body, MEMBERS, "");
        if (body.isEmpty()) {
            throw InvalidInput.unacceptable("markdown", "must be there, or author");
        }
        String markdown = body.has("markdown") ? Fields.markdown(body) : null;
        return new Edit(
                body.has("author") ? Fields.author(body) : null,
                markdown,
                markdown == null ? null : Fields.html(markdown));
    }

    /// The comment as it is once that is changed, at this moment.
    Comment of(Comment before, Instant now) {
        return before.edited(
                author == null ? before.author() : author,
                markdown == null ? before.markdown() : markdown,
                html == null ? before.html() : html,
                now);
    }
}
