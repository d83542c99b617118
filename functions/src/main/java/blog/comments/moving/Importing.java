package blog.comments.moving;

import blog.codec.Json;
import blog.comments.CommentTable;
import blog.comments.people.KeyTable;
import blog.http.InvalidInput;
import blog.http.Request;
import blog.http.Response;
import blog.http.body.JsonBody;
import blog.http.routing.Guard;
import blog.http.routing.Route;
import blog.posts.gate.GateTable;
import blog.tokens.Authentication;
import blog.tokens.Permission;
import blog.tokens.Principal;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// `POST /moderation/import`: comments from elsewhere, an answer for each. They are nobody's news: feeds of posts,
/// webhooks and mails do not hear of them, and the counts do.
public final class Importing {
    private static final int MOST = 25;
    private static final int MOST_BYTES = 2 * 1024 * 1024;

    private final GateTable gates;
    private final CommentTable comments;
    private final MovedCommentTable moved;
    private final KeyTable keys;
    private final Authentication authentication;
    private final Guard guard;
    private final Clock clock;

    public Importing(
            GateTable gates,
            CommentTable comments,
            MovedCommentTable moved,
            KeyTable keys,
            Authentication authentication,
            Guard guard,
            Clock clock) {
        this.gates = gates;
        this.comments = comments;
        this.moved = moved;
        this.keys = keys;
        this.authentication = authentication;
        this.guard = guard;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(Route.post("/moderation/import", authentication.required(Permission.ADMINISTER, this::bring)));
    }

    private Response bring(Request request, Principal owner) {
        Instant now = clock.instant();
        List<ArrivalAnswer> read =
                items(request).stream().map(item -> read(request, item, now)).toList();
        List<Arrival> arrivals = read.stream()
                .map(ArrivalAnswer::arrival)
                .filter(Objects::nonNull)
                .toList();
        var bringing = new Bringing(gates, comments, moved, keys, arrivals, now);
        var answers = new ArrayList<ArrivalAnswer>();
        for (ArrivalAnswer answer : read) {
            answers.add(answer.arrival() == null ? answer : bring(request, answer.arrival(), bringing));
        }
        return Response.ofJson(200, Json.write(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("items");
            for (ArrivalAnswer answer : answers) {
                answer.write(json);
            }
            json.writeEndArray();
            json.writeEndObject();
        }));
    }

    private static List<JsonNode> items(Request request) {
        JsonNode body = JsonBody.object(request, MOST_BYTES);
        JsonBody.requireMembers(body, Set.of("comments"), "");
        JsonNode items = body.path("comments");
        if (!items.isArray() || items.isEmpty() || items.size() > MOST) {
            throw InvalidInput.unacceptable("comments", "must be a list of 1 to " + MOST);
        }
        var all = new ArrayList<JsonNode>();
        items.forEach(all::add);
        return all;
    }

    private ArrivalAnswer read(Request request, JsonNode item, Instant now) {
        String id = item.path("id").asText("");
        return guard.run(
                request,
                () -> new ArrivalAnswer(id, Arrival.read(item, now), "", null),
                problem -> ArrivalAnswer.refused(id, problem));
    }

    private ArrivalAnswer bring(Request request, Arrival arrival, Bringing bringing) {
        return guard.run(
                request,
                () -> new ArrivalAnswer(arrival.id(), null, bringing.bring(arrival) ? "kept" : "there", null),
                problem -> ArrivalAnswer.refused(arrival.id(), problem));
    }
}
