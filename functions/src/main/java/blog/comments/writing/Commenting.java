package blog.comments.writing;

import blog.codec.Ulid;
import blog.comments.CommentRules;
import blog.comments.CommentTable;
import blog.http.Problem;
import blog.http.Request;
import blog.http.Response;
import blog.http.routing.Route;
import blog.names.Slug;
import blog.posts.access.PublicGates;
import blog.posts.gate.GateTable;
import blog.tokens.Authentication;
import blog.tokens.Permission;
import java.time.Clock;
import java.util.List;

/// The route that anyone comments through. It reads the post's gate and never the post.
public final class Commenting {
    private final PublicGates visible;
    private final CommentRules rules;
    private final Adding adding;
    private final Authentication authentication;
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
        this.rules = commenters.rules();
        this.adding = new Adding(comments, claims, commenters, ids, clock);
        this.authentication = authentication;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(Route.post("/posts/{slug}/comments", this::post));
    }

    Response post(Request request) {
        Slug slug = new Slug(request.param("slug"));
        var _ = IdempotencyKey.of(request);
        boolean owner = authentication.optional(request, Permission.ANSWER).isPresent();
        Submission submission = Submission.read(request);
        return visible.see(slug)
                .answer(
                        request,
                        gate -> rules.takes(gate, clock.instant())
                                ? adding.add(request, slug, gate, submission, owner)
                                : Problem.of(409, "This post takes no more comments.")
                                        .toResponse());
    }
}
