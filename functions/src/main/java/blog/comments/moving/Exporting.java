package blog.comments.moving;

import blog.codec.Json;
import blog.codec.Ulid;
import blog.comments.CommentJson;
import blog.comments.StoredComment;
import blog.comments.moving.MovedCommentTable.Stretch;
import blog.http.Cursor;
import blog.http.InvalidInput;
import blog.http.Page;
import blog.http.Parameters;
import blog.http.Problem;
import blog.http.Request;
import blog.http.Response;
import blog.http.routing.Route;
import blog.names.Slug;
import blog.posts.gate.Gate;
import blog.posts.gate.GateTable;
import blog.tokens.Authentication;
import blog.tokens.Permission;
import blog.tokens.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// `GET /moderation/export`: the comments of a post that somebody may see again, the oldest first, whether readers
/// see the post or not. Post by post, for the moderator's function may look into nothing but posts' comments: the
/// table holds more of persons than these.
public final class Exporting {
    private static final int MOST = 100;
    private static final int MOST_BYTES = 1 << 20;

    private final GateTable gates;
    private final MovedCommentTable comments;
    private final Authentication authentication;
    private final Clock clock;

    public Exporting(GateTable gates, MovedCommentTable comments, Authentication authentication, Clock clock) {
        this.gates = gates;
        this.comments = comments;
        this.authentication = authentication;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(Route.get(
                "/moderation/export",
                authentication.required(Permission.ADMINISTER, this::page),
                "post",
                "limit",
                "cursor"));
    }

    private Response page(Request request, Principal owner) {
        Parameters parameters = request.parameters();
        int limit = parameters.integer("limit", 1, MOST, MOST);
        var slug = new Slug(parameters
                .one("post")
                .orElseThrow(() -> InvalidInput.badRequest("post", "must say whose comments are asked for")));
        Gate gate = FoundGates.of(gates, Stream.of(slug)).find(slug);
        if (gate == null) {
            return Problem.of(404, "There is no such post.").toResponse();
        }
        String query = "moderation export " + gate.postId();
        String after = parameters
                .one("cursor")
                .map(token -> Cursor.decode(token, query, Ulid::isUlid))
                .orElse(null);
        return page(comments.stretch(gate.postId(), after, limit), query).toResponse(request);
    }

    /// Ends early where it gets long.
    private Page page(Stretch stretch, String query) {
        Instant now = clock.instant();
        var items = new ArrayList<byte[]>();
        int bytes = 0;
        String last = null;
        for (StoredComment comment : stretch.comments()) {
            if (bytes > MOST_BYTES) {
                return new Page(items, next(last, query));
            }
            last = comment.comment().id();
            if (isHandedOut(comment, now)) {
                byte[] item = json(comment);
                items.add(item);
                bytes += item.length;
            }
        }
        return new Page(items, next(stretch.last(), query));
    }

    private static @Nullable String next(@Nullable String last, String query) {
        return last == null ? null : Cursor.encode(last, query);
    }

    /// Not spam, not what was taken back, and of deleted ones the places that others need.
    private static boolean isHandedOut(StoredComment stored, Instant now) {
        return stored.isThere(now)
                && switch (stored.status()) {
                    case VISIBLE, HELD -> true;
                    case DELETED -> stored.answered();
                    case SPAM, REMOVED -> false;
                };
    }

    private static byte[] json(StoredComment stored) {
        return Json.write(json -> {
            json.writeStartObject();
            json.writeStringField("who", stored.who());
            json.writeObjectFieldStart("comment");
            CommentJson.members(json, stored.comment(), stored.status());
            json.writeEndObject();
            json.writeEndObject();
        });
    }
}
