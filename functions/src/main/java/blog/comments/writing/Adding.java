package blog.comments.writing;

import blog.codec.Sha256;
import blog.codec.Ulid;
import blog.comments.Comment;
import blog.comments.CommentStatus;
import blog.comments.CommentTable;
import blog.comments.StoredComment;
import blog.comments.Verdict;
import blog.comments.judging.Candidate;
import blog.comments.judging.Entrance;
import blog.comments.judging.Judging;
import blog.comments.people.Who;
import blog.http.InvalidInput;
import blog.http.Request;
import blog.http.Response;
import blog.names.Slug;
import blog.posts.gate.Gate;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;

/// Adds a comment to a post that takes it: what it costs to find that it should not be there comes last.
final class Adding {
    private final CommentTable comments;
    private final ClaimTable claims;
    private final Admission admission;
    private final Judging judging;
    private final Hands hands;
    private final Ulid ids;
    private final Clock clock;

    Adding(CommentTable comments, ClaimTable claims, Commenters commenters, Ulid ids, Clock clock) {
        this.comments = comments;
        this.claims = claims;
        this.admission = new Admission(commenters);
        this.judging = commenters.judging();
        this.hands = new Hands(commenters.keys());
        this.ids = ids;
        this.clock = clock;
    }

    /// The claim is made before the comment is counted, so that one that is sent many times at once counts once.
    /// It is taken back if there are too many. If the function stops behind it, the repeated request finds it and
    /// adds the same comment.
    Response add(Request request, Slug slug, Gate gate, Submission submission, boolean owner) {
        String html = Fields.html(submission.markdown());
        Entrance entrance = owner ? Entrance.FREE : admit(request, gate, submission);
        Optional<Who> who = admission.who(request, submission.email());
        Instant now = clock.instant();
        var names = Claims.of(claims, gate.postId(), request, entrance, () -> used(request, gate));
        String digest = Sha256.text(request.body());
        Optional<Claim> before = names.find(digest, now);
        Optional<StoredComment> there = before.flatMap(claim -> kept(gate, claim, now));
        if (there.isPresent()) {
            return answer(request, there.get());
        }
        boolean first = submission.parent() != null
                && !parent(gate, submission.parent()).answered();
        Claim wanted = before.orElseGet(() -> new Claim(ids.next(), now.truncatedTo(ChronoUnit.SECONDS), digest));
        Claims.Made made = names.make(wanted, before.isEmpty(), claim -> kept(gate, claim, now), now);
        if (made.comment() != null) {
            return answer(request, made.comment());
        }
        Claim claim = made.claim();
        Comment comment = submission.comment(claim, slug, gate, html, owner);
        Verdict verdict = owner ? Verdict.CLEAN : weigh(request, entrance, comment, names, claim);
        CommentStatus status = owner ? CommentStatus.VISIBLE : admission.status(verdict, who, now);
        if (first && status == CommentStatus.VISIBLE) {
            comments.answer(gate.postId(), Objects.requireNonNull(comment.parent()));
        }
        String hand = Hands.hash(hands.token(comment));
        String person = who.map(Who::id).orElse(null);
        return answer(request, comments.add(StoredComment.first(comment, status, hand, person, verdict, now)));
    }

    private StoredComment parent(Gate gate, String id) {
        return comments.find(gate.postId(), id, clock.instant())
                .filter(StoredComment::isVisible)
                .orElseThrow(() -> InvalidInput.unacceptable("parent", "must be the id of a comment on this post"));
    }

    private Optional<StoredComment> kept(Gate gate, Claim claim, Instant now) {
        return comments.find(gate.postId(), claim.commentId(), now);
    }

    private Entrance admit(Request request, Gate gate, Submission submission) {
        return judging.admit(
                gate.postId(),
                request.address(),
                admission.policy(),
                submission.form(),
                submission.proof(),
                submission.trapped());
    }

    private InvalidInput used(Request request, Gate gate) {
        return judging.used(gate.postId(), request.address(), admission.policy());
    }

    private Verdict weigh(Request request, Entrance entrance, Comment comment, Claims names, Claim claim) {
        try {
            return judging.weigh(entrance, Candidate.of(comment), request.address(), comment.id());
        } catch (InvalidInput tooMany) {
            names.release(claim);
            throw tooMany;
        }
    }

    private Response answer(Request request, StoredComment kept) {
        return WrittenComment.answer(request, kept, hands.token(kept.comment()));
    }
}
