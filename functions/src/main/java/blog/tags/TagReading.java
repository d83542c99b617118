package blog.tags;

import blog.http.CacheControl;
import blog.http.Json;
import blog.http.Page;
import blog.http.Problem;
import blog.http.Request;
import blog.http.Response;
import blog.http.Route;
import blog.posts.manuscript.Tag;
import blog.tags.TagTable.Counted;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

/// `GET /tags` and `GET /tags/{tag}`. All tags come in one answer: even a blog with a thousand of them has 60 kB.
public final class TagReading {
    private final TagTable tags;

    public TagReading(TagTable tags) {
        this.tags = tags;
    }

    public List<Route> routes() {
        return List.of(Route.get("/tags", this::list, "sort"), Route.get("/tags/{tag}", this::get));
    }

    private Response list(Request request) {
        Comparator<Counted> order =
                request.parameters().choice("sort", "name", "-count").equals("name") ? byName() : byCount();
        List<String> items = tags.all().stream()
                .sorted(order)
                .map(counted -> new String(json(counted), StandardCharsets.UTF_8))
                .toList();
        return cached(new Page(items, null).toResponse(request));
    }

    private static Comparator<Counted> byName() {
        return Comparator.<Counted, String>comparing(counted -> counted.tag().name(), String.CASE_INSENSITIVE_ORDER)
                .thenComparing(counted -> counted.tag().slug());
    }

    private static Comparator<Counted> byCount() {
        return Comparator.comparingLong(Counted::count).reversed().thenComparing(byName());
    }

    private Response get(Request request) {
        return tags.find(Tag.slug(request.param("tag")))
                .map(counted -> cached(Response.ofJson(200, json(counted))))
                .orElseGet(() -> Problem.notFound().toResponse());
    }

    private static Response cached(Response response) {
        return response.with("Cache-Control", CacheControl.PUBLIC).with("Vary", CacheControl.VARY);
    }

    private static byte[] json(Counted counted) {
        return Json.write(json -> {
            json.writeStartObject();
            json.writeStringField("slug", counted.tag().slug());
            json.writeStringField("name", counted.tag().name());
            json.writeNumberField("count", counted.count());
            json.writeEndObject();
        });
    }
}
