package blog.comments.editing;

import blog.comments.Comment;
import blog.comments.CommentRules;
import blog.comments.CommentStatus;
import blog.comments.CommentTable;
import blog.comments.StoredComment;
import blog.comments.Verdict;
import blog.comments.editing.OwnComments.Step;
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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// `PATCH` and `DELETE` of a comment by who wrote it. The token is all that is asked for: what was said can be
/// taken back whatever has become of the post meanwhile.
public final class Editing {
    private static final Duration TIME_TO_EDIT = Duration.ofMinutes(15);

    private final OwnComments own;
    private final Commenters commenters;
    private final Admission admission;
    private final Hands hands;
    private final Clock clock;

    public Editing(CommentTable comments, Commenters commenters, Clock clock) {
        this.own = new OwnComments(comments, clock);
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
        Optional<Response> done = answered(found, edit, now);
        if (done.isPresent()) {
            return done.get();
        }
        Verdict verdict = weigh(request, found, edit.of(found.comment(), now));
        return own.change(found, before -> edited(before, edit, verdict, now));
    }

    /// An edit counts as a comment from there does.
    private Verdict weigh(Request request, StoredComment before, Comment after) {
        var judging = commenters.judging();
        return after.owner() ? Verdict.CLEAN : judging.weighAgain(before.verdict(), after, request.address());
    }

    /// What there is to say without a change; an edit that is repeated is done already, however late.
    private Optional<Response> answered(StoredComment before, Edit edit, Instant now) {
        if (before.status() == CommentStatus.DELETED) {
            return Optional.of(WrittenComment.deleted());
        }
        if (edit.of(before.comment(), now).isSaidAs(before.comment())) {
            return Optional.of(answer(before));
        }
        return now.isBefore(before.comment().created().plus(TIME_TO_EDIT))
                ? Optional.empty()
                : Optional.of(Problem.of(403, "A comment can be edited for 15 minutes.")
                        .toResponse());
    }

    private Step edited(StoredComment before, Edit edit, Verdict verdict, Instant now) {
        Optional<Response> done = answered(before, edit, now);
        if (done.isPresent()) {
            return new Step(null, done.get());
        }
        Comment comment = edit.of(before.comment(), now);
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
        return WrittenComment.edited(kept, hands.token(kept.comment()));
    }

    private Response delete(Request request) {
        Instant until = clock.instant().plus(CommentRules.PLACE_KEPT);
        Response done = Response.empty(204).with("Cache-Control", CacheControl.PRIVATE);
        return own.change(
                own.find(request),
                before -> new Step(before.status() == CommentStatus.DELETED ? null : before.deleted(until), done));
    }
}
