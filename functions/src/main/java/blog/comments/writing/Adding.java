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

    /// The claim is made last before the comment, so that a refused request binds its names to nothing. If the
    /// function stops between the two, the repeated request finds the claim and adds the same comment.
    Response add(Request request, Slug slug, Gate gate, Submission submission, boolean owner) {
        String html = Fields.html(submission.markdown());
        Entrance entrance = owner ? Entrance.FREE : admit(request, gate, submission);
        Optional<Who> who = admission.who(request, submission.email());
        Instant now = clock.instant();
        var names = Claims.of(claims, gate.postId(), request, entrance, () -> used(request, gate));
        String digest = Sha256.text(request.body());
        Optional<Claim> before = names.find(digest, now);
        Optional<StoredComment> there = before.flatMap(claim -> comments.find(gate.postId(), claim.commentId(), now));
        if (there.isPresent()) {
            return answer(request, there.get());
        }
        if (submission.parent() != null && !comments.answer(gate.postId(), submission.parent())) {
            throw InvalidInput.unacceptable("parent", "must be the id of a comment on this post");
        }
        Claim wanted = before.orElseGet(() -> new Claim(ids.next(), now.truncatedTo(ChronoUnit.SECONDS), digest));
        Comment comment = submission.comment(wanted, slug, gate, html, owner);
        Verdict verdict = owner ? Verdict.CLEAN : weigh(request, entrance, comment);
        CommentStatus status = owner ? CommentStatus.VISIBLE : admission.status(verdict, who, now);
        Claim claim = names.make(wanted, now);
        return answer(
                request,
                comments.add(StoredComment.first(
                        submission.comment(claim, slug, gate, html, owner),
                        status,
                        Hands.hash(hands.token(claim.commentId())),
                        who.map(Who::id).orElse(null),
                        verdict,
                        now)));
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

    private Verdict weigh(Request request, Entrance entrance, Comment comment) {
        return judging.weigh(entrance, Candidate.of(comment), request.address(), comment.id());
    }

    private Response answer(Request request, StoredComment kept) {
        return WrittenComment.answer(request, kept, hands.token(kept.comment().id()));
    }
}
