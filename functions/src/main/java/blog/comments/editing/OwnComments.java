package blog.comments.editing;

import blog.codec.Ulid;
import blog.comments.CommentTable;
import blog.comments.CommentTable.Replaced;
import blog.comments.StoredComment;
import blog.comments.writing.Hands;
import blog.dynamo.Attempts;
import blog.http.InvalidInput;
import blog.http.Problem;
import blog.http.Request;
import blog.http.Response;
import java.time.Clock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Comments in the hands of those who wrote them.
record OwnComments(CommentTable comments, Clock clock) {

    /// What is to lie there instead, null for what does already, and the answer once it does.
    record Step(@Nullable StoredComment after, Response answer) {}

    /// The comment of the id, if the request has its token; otherwise 404, as if there were none. The slug is not
    /// looked at: what was said on it may be another post's address by now.
    StoredComment find(Request request) {
        String id = request.param("id");
        String token = request.header(Hands.HEADER).orElse("");
        return Hands.postId(token)
                .filter(_ -> Ulid.isUlid(id))
                .flatMap(postId -> comments.find(postId, id, clock.instant()))
                .filter(comment -> Hands.hash(token).equals(comment.hand()))
                .orElseThrow(OwnComments::missing);
    }

    private static InvalidInput missing() {
        return new InvalidInput(Problem.of(404, "There is no such comment, or it is another's."));
    }

    /// Takes the step, from what lies there by then.
    Response change(StoredComment found, Function<StoredComment, Step> step) {
        StoredComment current = found;
        for (var attempts = new Attempts(); attempts.next(); attempts.pause()) {
            Step next = step.apply(current);
            if (next.after() == null) {
                return next.answer();
            }
            switch (comments.replace(current, next.after())) {
                case Replaced.Done _ -> {
                    return next.answer();
                }
                case Replaced.Overtaken other -> current = other.current().orElseThrow(OwnComments::missing);
            }
        }
        return Problem.unavailable(1).toResponse();
    }
}
