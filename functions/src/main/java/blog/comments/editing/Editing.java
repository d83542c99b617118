package blog.comments.editing;

import blog.comments.Comment;
import blog.comments.CommentStatus;
import blog.comments.CommentTable;
import blog.comments.StoredComment;
import blog.comments.Verdict;
import blog.comments.editing.OwnComments.Step;
import blog.comments.judging.Candidate;
import blog.comments.people.Who;
import blog.comments.writing.Admission;
import blog.comments.writing.Commenters;
import blog.comments.writing.Hands;
import blog.comments.writing.WrittenComment;
import blog.http.CacheControl;
import blog.http.Problem;
import blog.http.Request;
import blog.http.Response;
import blog.http.routing.Route;
import blog.posts.gate.GateTable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// `PATCH` and `DELETE` of a comment by who wrote it. The token is all that is asked for: what was said can be
/// taken back whatever has become of the post meanwhile.
public final class Editing {
    private static final Duration TIME_TO_EDIT = Duration.ofMinutes(15);

    /// Longer than the request that made the comment may be sent again: it would make another one.
    private static final Duration PLACE_KEPT = Duration.ofDays(2);

    private final OwnComments own;
    private final Commenters commenters;
    private final Admission admission;
    private final Hands hands;
    private final Clock clock;

    public Editing(GateTable gates, CommentTable comments, Commenters commenters, Clock clock) {
        this.own = new OwnComments(gates, comments, clock);
        this.commenters = commenters;
        this.admission = new Admission(commenters);
        this.hands = new Hands(commenters.keys());
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(
                Route.patch("/posts/{slug}/comments/{id}", this::edit),
                Route.delete("/posts/{slug}/comments/{id}", this::delete));
    }

    private Response edit(Request request) {
        StoredComment found = own.find(request);
        Edit edit = Edit.read(request);
        Instant now = clock.instant();
        return own.change(found, before -> edited(before, edit, now));
    }

    /// Repeated, it is done already, however late.
    private Step edited(StoredComment before, Edit edit, Instant now) {
        Comment comment = edit.of(before.comment(), now);
        if (before.status() == CommentStatus.DELETED) {
            return new Step(null, WrittenComment.deleted());
        }
        if (comment.isSaidAs(before.comment())) {
            return new Step(null, answer(before));
        }
        if (!now.isBefore(before.comment().created().plus(TIME_TO_EDIT))) {
            return new Step(
                    null,
                    Problem.of(403, "A comment can be edited for 15 minutes.").toResponse());
        }
        Verdict verdict = comment.owner()
                ? Verdict.CLEAN
                : commenters.judging().weighAgain(Candidate.of(comment), before.verdict());
        StoredComment after = before.edited(comment, status(before, verdict, now), verdict, now);
        return new Step(after, answer(after));
    }

    /// Nothing comes into view by being edited.
    private CommentStatus status(StoredComment before, Verdict verdict, Instant now) {
        boolean decided = before.status() == CommentStatus.SPAM || before.status() == CommentStatus.REMOVED;
        if (decided || before.comment().owner()) {
            return before.status();
        }
        CommentStatus fresh =
                admission.status(verdict, Optional.ofNullable(before.who()).map(Who::new), now);
        return before.isVisible() || fresh == CommentStatus.SPAM ? fresh : before.status();
    }

    private Response answer(StoredComment kept) {
        return WrittenComment.edited(kept, hands.token(kept.comment().id()));
    }

    private Response delete(Request request) {
        Instant until = clock.instant().plus(PLACE_KEPT);
        Response done = Response.empty(204).with("Cache-Control", CacheControl.PRIVATE);
        return own.change(
                own.find(request),
                before -> new Step(before.status() == CommentStatus.DELETED ? null : before.deleted(until), done));
    }
}
