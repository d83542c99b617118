package blog.comments.moving;

import blog.codec.Json;
import blog.comments.Comment;
import blog.comments.CommentJson;
import blog.comments.StoredComment;
import blog.comments.moving.MovedCommentTable.Position;
import blog.comments.moving.MovedCommentTable.Stretch;
import blog.http.Cursor;
import blog.http.Page;
import blog.http.Parameters;
import blog.http.Request;
import blog.http.Response;
import blog.http.routing.Route;
import blog.tokens.Authentication;
import blog.tokens.Permission;
import blog.tokens.Principal;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `GET /moderation/export`: all comments that somebody may see again, in no order. What is there while the pages are
/// read is on one of them.
public final class Exporting {
    private static final int MOST = 100;
    private static final int MOST_BYTES = 1 << 20;
    /// How many items of the table, whatever they are, are looked at for a page.
    private static final int MOST_LOOKS = 2_000;

    private static final int LOOKS = 200;
    private static final String QUERY = "moderation export";

    private final MovedCommentTable comments;
    private final Authentication authentication;
    private final Clock clock;

    public Exporting(MovedCommentTable comments, Authentication authentication, Clock clock) {
        this.comments = comments;
        this.authentication = authentication;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(Route.get(
                "/moderation/export", authentication.required(Permission.ADMINISTER, this::page), "limit", "cursor"));
    }

    private Response page(Request request, Principal owner) {
        Parameters parameters = request.parameters();
        int limit = parameters.integer("limit", 1, MOST, MOST);
        Position from = parameters
                .one("cursor")
                .map(token -> key(Cursor.decode(token, QUERY, text -> text.matches("[!-~]+ [!-~]+"))))
                .orElse(null);
        var items = new ArrayList<byte[]>();
        Position last = gather(from, limit, items);
        return new Page(items, last == null ? null : Cursor.encode(last.pk() + " " + last.sk(), QUERY))
                .toResponse(request);
    }

    /// Fills the page, and answers with the key that the next one is behind.
    private @Nullable Position gather(@Nullable Position from, int limit, List<byte[]> items) {
        Position at = from;
        int bytes = 0;
        for (int looked = 0; looked < MOST_LOOKS; looked += LOOKS) {
            Stretch stretch = comments.walk(at, LOOKS, clock.instant());
            for (StoredComment comment : stretch.comments()) {
                if (items.size() == limit || bytes > MOST_BYTES) {
                    return at;
                }
                byte[] item = Json.write(json -> write(json, comment));
                items.add(item);
                bytes += item.length;
                at = Position.of(comment);
            }
            at = stretch.last();
            if (at == null || items.size() == limit) {
                return at;
            }
        }
        return at;
    }

    private static Position key(String position) {
        String[] parts = position.split(" ", 2);
        return new Position(parts[0], parts[1]);
    }

    private static void write(JsonGenerator json, StoredComment stored) throws IOException {
        Comment comment = stored.comment();
        json.writeStartObject();
        json.writeObjectFieldStart("post");
        json.writeStringField("id", comment.postId());
        json.writeStringField("slug", comment.slug().value());
        json.writeEndObject();
        json.writeStringField("who", stored.who());
        json.writeObjectFieldStart("comment");
        CommentJson.members(json, comment, stored.status());
        json.writeEndObject();
        json.writeEndObject();
    }
}
