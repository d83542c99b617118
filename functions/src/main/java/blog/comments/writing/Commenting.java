package blog.comments.writing;

import blog.codec.Sha256;
import blog.codec.Ulid;
import blog.comments.Comment;
import blog.comments.CommentRules;
import blog.comments.CommentStatus;
import blog.comments.CommentTable;
import blog.comments.StoredComment;
import blog.comments.Verdict;
import blog.comments.people.Who;
import blog.http.InvalidInput;
import blog.http.Problem;
import blog.http.Request;
import blog.http.Response;
import blog.http.routing.Route;
import blog.names.Slug;
import blog.posts.access.PublicGates;
import blog.posts.gate.Gate;
import blog.posts.gate.GateTable;
import blog.tokens.Authentication;
import blog.tokens.Permission;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// The route that anyone comments through. It reads the post's gate and never the post.
public final class Commenting {
    private final PublicGates visible;
    private final CommentTable comments;
    private final ClaimTable claims;
    private final CommentRules rules;
    private final Admission admission;
    private final Hands hands;
    private final Authentication authentication;
    private final Ulid ids;
    private final Clock clock;

    public Commenting(
            GateTable gates,
            CommentTable comments,
            ClaimTable claims,
            Commenters commenters,
            Authentication authentication,
            Ulid ids,
            Clock clock) {
        this.visible = new PublicGates(gates);
        this.comments = comments;
        this.claims = claims;
        this.rules = commenters.rules();
        this.admission = new Admission(commenters);
        this.hands = new Hands(commenters.keys());
        this.authentication = authentication;
        this.ids = ids;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(Route.post("/posts/{slug}/comments", this::post));
    }

    Response post(Request request) {
        Slug slug = new Slug(request.param("slug"));
        Optional<IdempotencyKey> key = IdempotencyKey.of(request);
        boolean owner = authentication.optional(request, Permission.ANSWER).isPresent();
        Submission submission = Submission.read(request);
        return visible.see(slug)
                .answer(
                        request,
                        gate -> rules.takes(gate, clock.instant())
                                ? add(request, slug, gate, key, submission, owner)
                                : Problem.of(409, "This post takes no more comments.")
                                        .toResponse());
    }

    /// The claim comes last before the comment, so that a refused request binds its key to nothing. If the
    /// function stops between the two, the repeated request finds the claim and adds the same comment.
    private Response add(
            Request request, Slug slug, Gate gate, Optional<IdempotencyKey> key, Submission submission, boolean owner) {
        String html = submission.html();
        Optional<Who> who = admission.who(request, submission.email());
        if (submission.parent() != null && !comments.answer(gate.postId(), submission.parent())) {
            throw InvalidInput.unacceptable("parent", "must be the id of a comment on this post");
        }
        Claim claim = claim(gate.postId(), key, request.body());
        Instant now = clock.instant();
        var comment = new Comment(
                claim.commentId(),
                gate.postId(),
                slug,
                gate.title(),
                submission.parent(),
                submission.author(),
                submission.markdown(),
                html,
                claim.created(),
                null,
                owner);
        CommentStatus status = owner ? CommentStatus.VISIBLE : admission.status(Verdict.CLEAN, who, now);
        String token = hands.token(claim.commentId());
        StoredComment kept = comments.add(StoredComment.first(
                comment, status, Hands.hash(token), who.map(Who::id).orElse(null), Verdict.CLEAN, now));
        return WrittenComment.answer(request, kept, token);
    }

    private Claim claim(String postId, Optional<IdempotencyKey> key, byte[] body) {
        var wanted = new Claim(ids.next(), clock.instant().truncatedTo(ChronoUnit.SECONDS), Sha256.text(body));
        if (key.isEmpty()) {
            return wanted;
        }
        Claim claim = claims.claim(postId, key.get(), wanted);
        if (!claim.digest().equals(wanted.digest())) {
            throw InvalidInput.unacceptable(IdempotencyKey.HEADER, "was used with another body");
        }
        return claim;
    }
}
