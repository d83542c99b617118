package blog.events;

import blog.codec.Json;
import blog.codec.Resources;
import blog.http.CacheControl;
import blog.http.Parameters;
import blog.http.Problem;
import blog.http.Request;
import blog.http.Response;
import blog.http.routing.Route;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/// `GET /changes`: everything that has become of published posts since a cursor, in order. A page that is not full is
/// the last for now, and its `next` goes on from there whenever there is more. `GET /events/schema`: how the same looks
/// to those who are sent it.
public final class ChangeReading {
    private static final int DEFAULT_LIMIT = 20;
    private static final int MOST = 100;
    private static final String CACHING = "public, max-age=5";

    private final ChangeTable changes;

    public ChangeReading(ChangeTable changes) {
        this.changes = changes;
    }

    public List<Route> routes() {
        return List.of(Route.get("/changes", this::list, "since", "limit"), Route.get("/events/schema", _ -> schema()));
    }

    private Response list(Request request) {
        Parameters parameters = request.parameters();
        int limit = parameters.integer("limit", 1, MOST, DEFAULT_LIMIT);
        Bookmark since = parameters.one("since").map(Bookmark::of).orElse(Bookmark.START);
        return changes.after(since, limit)
                .map(ChangeReading::page)
                .orElseGet(() -> Problem.of(
                                410,
                                "The changes are no longer those that `since` has read up to. Start again without"
                                        + " `since`, and take what it then tells for the whole.")
                        .toResponse());
    }

    private static Response schema() {
        return Response.of(200, "application/schema+json", Resources.load("/events.schema.json"))
                .with("Cache-Control", CacheControl.PUBLIC)
                .with("Vary", CacheControl.VARY);
    }

    private static Response page(ChangeTable.Found found) {
        return Response.ofJson(200, Json.write(json -> write(json, found)))
                .with("Cache-Control", CACHING)
                .with("Vary", CacheControl.VARY);
    }

    private static void write(JsonGenerator json, ChangeTable.Found found) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("items");
        for (Change change : found.changes()) {
            json.writeStartObject();
            json.writeStringField("slug", change.slug().value());
            if (change.from() != null) {
                json.writeStringField("from", change.from().value());
            }
            json.writeStringField("id", change.postId());
            json.writeNumberField("version", change.version());
            json.writeStringField("change", change.kind().word());
            json.writeStringField("at", change.at().toString());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeStringField("next", found.last().token());
        json.writeEndObject();
    }
}
