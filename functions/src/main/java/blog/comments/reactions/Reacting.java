package blog.comments.reactions;

import blog.codec.Ulid;
import blog.comments.people.KeyTable;
import blog.comments.people.Visitor;
import blog.comments.people.Who;
import blog.comments.rates.Limit;
import blog.http.CacheControl;
import blog.http.InvalidInput;
import blog.http.Problem;
import blog.http.Request;
import blog.http.Response;
import blog.http.routing.Route;
import blog.names.Slug;
import blog.posts.access.PublicGates;
import blog.posts.gate.Gate;
import blog.posts.gate.GateTable;
import java.util.List;
import java.util.function.BiConsumer;

/// `PUT` and `DELETE /posts/{slug}/reactions/{kind}`: a visitor's reaction to a post, there or not there. A post that
/// takes no more comments takes reactions.
public final class Reacting {
    private final PublicGates visible;
    private final ReactionTable reactions;
    private final ReactionKinds kinds;
    private final Limit limit;
    private final KeyTable keys;
    private final Ulid ids;

    public Reacting(
            GateTable gates, ReactionTable reactions, ReactionKinds kinds, Limit limit, KeyTable keys, Ulid ids) {
        this.visible = new PublicGates(gates);
        this.reactions = reactions;
        this.kinds = kinds;
        this.limit = limit;
        this.keys = keys;
        this.ids = ids;
    }

    public List<Route> routes() {
        return List.of(
                Route.put("/posts/{slug}/reactions/{kind}", this::put),
                Route.delete("/posts/{slug}/reactions/{kind}", this::delete));
    }

    Response put(Request request) {
        var slug = new Slug(request.param("slug"));
        String kind = request.param("kind");
        return change(request, slug, kind, (who, gate) -> reactions.leave(who, gate.postId(), slug, kind, ids.next()));
    }

    Response delete(Request request) {
        String kind = request.param("kind");
        return change(
                request,
                new Slug(request.param("slug")),
                kind,
                (who, gate) -> reactions.takeBack(who, gate.postId(), kind));
    }

    private Response change(Request request, Slug slug, String kind, BiConsumer<Who, Gate> change) {
        Visitor visitor = Visitor.of(request)
                .orElseThrow(() -> InvalidInput.badRequest(Visitor.HEADER, "must say whose reaction it is"));
        if (!kinds.words().contains(kind)) {
            return Problem.of(404, "There is no such reaction; there is " + String.join(", ", kinds.words()) + ".")
                    .toResponse();
        }
        return visible.see(slug).answer(request, gate -> {
            limit.count(request.address());
            change.accept(Who.ofVisitor(keys.lasting(), visitor), gate);
            return Response.empty(204).with("Cache-Control", CacheControl.PRIVATE);
        });
    }
}
