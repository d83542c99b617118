package blog.posts.batch;

import blog.codec.Json;
import blog.http.JsonBody;
import blog.http.Request;
import blog.http.Response;
import blog.http.routing.Guard;
import blog.http.routing.Route;
import blog.names.Slug;
import blog.posts.writing.PostAnswer;
import blog.posts.writing.PostWriting;
import blog.posts.writing.PostWriting.Demand;
import blog.tokens.Authentication;
import blog.tokens.Permission;
import blog.tokens.Principal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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

    private Response post(Request request, Principal principal) {
        List<BatchItem> items = BatchItem.all(JsonBody.object(request, MOST_BYTES));
        Instant end = clock.instant().plus(TIME);
        List<BatchAnswer> answers = items.stream()
                .map(item -> clock.instant().isAfter(end)
                        ? BatchAnswer.refused(item.slug(), PostAnswer.busy())
                        : guard.run(
                                request,
                                () -> put(item, principal),
                                problem -> BatchAnswer.refused(item.slug(), problem)))
                .toList();
        return Response.ofJson(200, Json.write(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("items");
            for (BatchAnswer answer : answers) {
                answer.write(json);
            }
            json.writeEndArray();
            json.writeEndObject();
        }));
    }

    private BatchAnswer put(BatchItem item, Principal principal) {
        var demand = new Demand(item.preconditions(), principal);
        return BatchAnswer.of(item.slug(), writing.put(new Slug(item.slug()), item.upload(), demand));
    }
}
