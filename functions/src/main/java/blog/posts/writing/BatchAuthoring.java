package blog.posts.writing;

import blog.codec.Json;
import blog.http.JsonBody;
import blog.http.Problem;
import blog.http.Request;
import blog.http.Response;
import blog.http.routing.Guard;
import blog.http.routing.Route;
import blog.names.Slug;
import blog.posts.writing.PostWriting.Demand;
import blog.tokens.Authentication;
import blog.tokens.Permission;
import blog.tokens.Principal;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// `POST /batch`: up to 25 manuscripts, each stored as by a PUT of its own, and each with an answer of its
/// own: one that is refused keeps no other from being stored.
public final class BatchAuthoring {
    private static final int MOST_BYTES = 4 * 1024 * 1024;
    /// An item that begins later than this might not end before the gateway gives up; it is to be sent again.
    private static final Duration TIME = Duration.ofSeconds(20);

    private final PostWriting writing;
    private final Authentication authentication;
    private final Guard guard;
    private final Clock clock;

    public BatchAuthoring(PostWriting writing, Authentication authentication, Guard guard, Clock clock) {
        this.writing = writing;
        this.authentication = authentication;
        this.guard = guard;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(Route.post("/batch", authentication.required(Permission.WRITE, this::post)));
    }

    private record Done(String slug, Response answer) {}

    private Response post(Request request, Principal principal) {
        List<BatchItem> items = BatchItem.all(JsonBody.object(request, MOST_BYTES));
        Instant end = clock.instant().plus(TIME);
        var done = new ArrayList<Done>();
        for (BatchItem item : items) {
            Response answer = clock.instant().isAfter(end)
                    ? Problem.unavailable(1).toResponse()
                    : guard.run(request, () -> put(item, principal, request.apiUrl()));
            done.add(new Done(item.slug(), answer));
        }
        return Response.ofJson(200, Json.write(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("items");
            for (Done one : done) {
                write(json, one);
            }
            json.writeEndArray();
            json.writeEndObject();
        }));
    }

    private Response put(BatchItem item, Principal principal, String apiUrl) {
        var demand = new Demand(item.preconditions(), principal, apiUrl);
        return writing.put(new Slug(item.slug()), item.upload(), demand);
    }

    private static void write(JsonGenerator json, Done done) throws IOException {
        Response answer = done.answer();
        json.writeStartObject();
        json.writeStringField("slug", done.slug());
        json.writeNumberField("status", answer.status());
        if (answer.status() < 300) {
            json.writeStringField("etag", answer.header("ETag").orElseThrow());
        } else {
            json.writeFieldName("problem");
            json.writeRawValue(new String(answer.body(), StandardCharsets.UTF_8));
        }
        json.writeEndObject();
    }
}
