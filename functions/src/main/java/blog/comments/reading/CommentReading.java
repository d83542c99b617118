package blog.comments.reading;

import blog.codec.Json;
import blog.codec.Ulid;
import blog.comments.CommentPage;
import blog.comments.ShownCommentTable;
import blog.http.CacheControl;
import blog.http.Cursor;
import blog.http.InvalidInput;
import blog.http.Page;
import blog.http.Parameters;
import blog.http.Request;
import blog.http.Response;
import blog.http.routing.Route;
import blog.names.Slug;
import blog.posts.access.PublicGates;
import blog.posts.gate.Gate;
import blog.posts.gate.GateTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The routes that comments are read through.
public final class CommentReading {
    private static final int DEFAULT_LIMIT = 20;
    private static final int MOST = 100;
    /// Shorter than for posts: whoever has commented wants to see it.
    private static final String CACHING = "public, max-age=5, stale-while-revalidate=60";

    private final GateTable gates;
    private final PublicGates visible;
    private final ShownCommentTable comments;

    public CommentReading(GateTable gates, ShownCommentTable comments) {
        this.gates = gates;
        this.visible = new PublicGates(gates);
        this.comments = comments;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/posts/{slug}/comments", this::list, "limit", "cursor", "sort"),
                Route.get("/comment-counts", this::counts, "slug"));
    }

    Response list(Request request) {
        Slug slug = new Slug(request.param("slug"));
        Parameters parameters = request.parameters();
        int limit = parameters.integer("limit", 1, MOST, DEFAULT_LIMIT);
        boolean newestFirst = parameters.choice("sort", "-date", "date").equals("-date");
        Optional<String> cursor = parameters.one("cursor");
        return visible.see(slug).answer(request, gate -> page(request, gate, limit, newestFirst, cursor));
    }

    private Response page(Request request, Gate gate, int limit, boolean newestFirst, Optional<String> cursor) {
        String query = "comments " + gate.postId() + (newestFirst ? " -date" : " date");
        String after =
                cursor.map(token -> Cursor.decode(token, query, Ulid::isUlid)).orElse(null);
        CommentPage page = comments.page(gate.postId(), newestFirst, limit, after);
        String next = page.last() == null ? null : Cursor.encode(page.last(), query);
        long total = total(gate, page, cursor.isPresent());
        return publicly(
                new Page(page.items(), next).toResponse(request, json -> json.writeNumberField("total", total)));
    }

    /// The gate's count runs a moment behind; a list that is wholly on its page knows better.
    private static long total(Gate gate, CommentPage page, boolean continued) {
        int shown = page.visible();
        return !continued && page.last() == null ? shown : Math.max(gate.comments(), shown);
    }

    /// Zero for posts that readers do not see, so that the answer tells nothing about them.
    Response counts(Request request) {
        List<Slug> slugs =
                request.parameters().list("slug").stream().map(Slug::new).toList();
        if (slugs.isEmpty() || slugs.size() > MOST) {
            throw InvalidInput.badRequest("slug", "must be 1 to " + MOST + " slugs");
        }
        Map<Slug, Gate> found = gates.findAll(slugs);
        return publicly(Response.ofJson(200, Json.write(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("items");
            for (Slug slug : slugs.stream().distinct().toList()) {
                json.writeStartObject();
                json.writeStringField("slug", slug.value());
                json.writeNumberField("total", count(found.get(slug)));
                json.writeObjectFieldStart("reactions");
                for (var reaction : reactions(found.get(slug)).entrySet()) {
                    json.writeNumberField(reaction.getKey(), reaction.getValue());
                }
                json.writeEndObject();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        })));
    }

    private static long count(@Nullable Gate gate) {
        return gate != null && gate.isReadable() ? gate.comments() : 0;
    }

    private static Map<String, Long> reactions(@Nullable Gate gate) {
        return gate != null && gate.isReadable() ? gate.reactions() : Map.of();
    }

    static Response publicly(Response response) {
        return response.with("Cache-Control", CACHING).with("Vary", CacheControl.VARY);
    }
}
