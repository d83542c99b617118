package blog.comments.writing;

import blog.codec.Json;
import blog.comments.CommentRules;
import blog.comments.forms.Form;
import blog.comments.judging.Judging;
import blog.http.CacheControl;
import blog.http.Request;
import blog.http.Response;
import blog.http.routing.Route;
import blog.names.Slug;
import blog.posts.access.PublicGates;
import blog.posts.gate.Gate;
import blog.posts.gate.GateTable;
import java.time.Clock;
import java.util.List;

/// `GET /posts/{slug}/comments/form`: what a page needs before somebody comments, and what would become of it.
public final class CommentForm {
    private final PublicGates visible;
    private final CommentRules rules;
    private final Judging judging;
    private final Clock clock;

    public CommentForm(GateTable gates, CommentRules rules, Judging judging, Clock clock) {
        this.visible = new PublicGates(gates);
        this.rules = rules;
        this.judging = judging;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(Route.get("/posts/{slug}/comments/form", this::get));
    }

    private Response get(Request request) {
        return visible.see(new Slug(request.param("slug"))).answer(request, gate -> form(request, gate));
    }

    private Response form(Request request, Gate gate) {
        boolean open = rules.takes(gate, clock.instant());
        Form form =
                judging.form(gate.postId(), request.address(), rules.policy().word(), open);
        return Response.ofJson(200, Json.write(form::write)).with("Cache-Control", CacheControl.PRIVATE);
    }
}
