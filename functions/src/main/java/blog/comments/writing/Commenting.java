package blog.comments.writing;

import blog.codec.Sha256;
import blog.codec.Ulid;
import blog.comments.Comment;
import blog.comments.CommentTable;
import blog.http.CacheControl;
import blog.http.InvalidInput;
import blog.http.Lettering;
import blog.http.Problem;
import blog.http.Request;
import blog.http.Response;
import blog.http.routing.Route;
import blog.markdown.comments.CommentMarkdown;
import blog.names.Slug;
import blog.posts.access.PublicGates;
import blog.posts.gate.Gate;
import blog.posts.gate.GateTable;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// The route that anyone comments through. It reads the post's gate and never the post.
public final class Commenting {
    private final PublicGates visible;
    private final CommentTable comments;
    private final ClaimTable claims;
    private final Ulid ids;
    private final Clock clock;

    public Commenting(GateTable gates, CommentTable comments, ClaimTable claims, Ulid ids, Clock clock) {
        this.visible = new PublicGates(gates);
        this.comments = comments;
        this.claims = claims;
        this.ids = ids;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(Route.post("/posts/{slug}/comments", this::post));
    }

    Response post(Request request) {
        Slug slug = new Slug(request.param("slug"));
        Optional<IdempotencyKey> key = IdempotencyKey.of(request);
        Submission submission = Submission.read(request);
        return visible.see(slug)
                .answer(
                        request,
                        gate -> gate.state() == Gate.State.CLOSED
                                ? Problem.of(403, "This post takes no more comments.")
                                        .toResponse()
                                : add(request, slug, gate.postId(), key, submission));
    }

    /// The claim comes last before the comment, so that a refused request binds its key to nothing. If the function
    /// stops between the two, the repeated request finds the claim and adds the same comment.
    private Response add(
            Request request, Slug slug, String postId, Optional<IdempotencyKey> key, Submission submission) {
        String html = CommentMarkdown.render(submission.markdown(), Lettering::shows);
        if (html.isEmpty()) {
            throw InvalidInput.unacceptable("markdown", "must show something");
        }
        if (submission.parent() != null && !comments.isVisible(postId, submission.parent())) {
            throw InvalidInput.unacceptable("parent", "must be the id of a comment on this post");
        }
        Claim claim = claim(postId, key, request.body());
        byte[] json = comments.add(new Comment(
                claim.commentId(),
                postId,
                slug,
                submission.parent(),
                submission.author(),
                submission.markdown(),
                html,
                claim.created()));
        return Response.ofJson(201, json)
                .with("Location", request.apiUrl() + request.normalizedPath())
                .with("Cache-Control", CacheControl.PRIVATE);
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
