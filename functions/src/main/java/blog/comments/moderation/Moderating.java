package blog.comments.moderation;

import blog.codec.Json;
import blog.codec.Ulid;
import blog.comments.CommentStatus;
import blog.comments.CommentTable;
import blog.comments.CommentTable.Place;
import blog.comments.StoredComment;
import blog.http.Cursor;
import blog.http.InvalidInput;
import blog.http.Page;
import blog.http.Parameters;
import blog.http.Request;
import blog.http.Response;
import blog.http.routing.Route;
import blog.tokens.Authentication;
import blog.tokens.Permission;
import blog.tokens.Principal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// `/moderation`: what waits for a decision, and the decisions.
public final class Moderating {
    private static final int USUAL = 50;
    private static final int MOST = 100;

    private final CommentTable comments;
    private final Deciding deciding;
    private final Authentication authentication;
    private final Clock clock;

    public Moderating(CommentTable comments, Authentication authentication, Clock clock) {
        this.comments = comments;
        this.deciding = new Deciding(comments);
        this.authentication = authentication;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(
                        "/moderation",
                        authentication.required(Permission.MODERATE, this::list),
                        "status",
                        "limit",
                        "cursor"),
                Route.post("/moderation", authentication.required(Permission.MODERATE, this::decide)));
    }

    private Response list(Request request, Principal moderator) {
        Parameters parameters = request.parameters();
        CommentStatus status = status(parameters);
        int limit = parameters.integer("limit", 1, MOST, USUAL);
        String query = "moderation " + status.word();
        Optional<Place> after =
                parameters.one("cursor").map(token -> place(Cursor.decode(token, query, Moderating::isPlace)));
        List<StoredComment> found = comments.queue(status, after, limit + 1, clock.instant());
        List<StoredComment> shown = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() <= limit ? null : Cursor.encode(text(Place.of(shown.getLast())), query);
        return new Page(shown.stream().map(QueueJson::of).toList(), next).toResponse(request);
    }

    private static CommentStatus status(Parameters parameters) {
        String word = parameters.one("status").orElse(CommentStatus.HELD.word());
        return CommentStatus.of(word)
                .filter(CommentStatus::isQueued)
                .orElseThrow(() -> InvalidInput.badRequest("status", "must be held, spam or removed"));
    }

    private static String text(Place place) {
        return place.postId() + " " + place.id();
    }

    private static Place place(String text) {
        String[] ids = text.split(" ", 2);
        return new Place(ids[0], ids[1]);
    }

    private static boolean isPlace(String text) {
        String[] ids = text.split(" ", -1);
        return ids.length == 2 && Ulid.isUlid(ids[0]) && Ulid.isUlid(ids[1]);
    }

    private Response decide(Request request, Principal moderator) {
        List<WantedDecision> wanted = WantedDecision.read(request);
        List<Deciding.Answer> answers = deciding.decide(wanted, moderator, clock.instant());
        return Response.ofJson(200, Json.write(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("items");
            for (Deciding.Answer answer : answers) {
                QueueJson.write(json, answer);
            }
            json.writeEndArray();
            json.writeEndObject();
        }));
    }
}
