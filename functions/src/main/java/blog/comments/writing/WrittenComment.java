package blog.comments.writing;

import blog.codec.Json;
import blog.comments.CommentJson;
import blog.comments.CommentStatus;
import blog.comments.StoredComment;
import blog.http.CacheControl;
import blog.http.Problem;
import blog.http.Request;
import blog.http.Response;

/// What its writer is told of a comment. Whether it counts as spam is for moderators: to its writer it waits.
public final class WrittenComment {
    private WrittenComment() {}

    /// 201 for one that readers see, 202 for one that waits, 410 for one that was deleted meanwhile.
    static Response answer(Request request, StoredComment kept, String token) {
        return kept.status() == CommentStatus.DELETED
                ? deleted()
                : answer(201, kept, token).with("Location", request.apiUrl() + request.normalizedPath());
    }

    /// 200 for one that readers see, 202 for one that waits.
    public static Response edited(StoredComment kept, String token) {
        return answer(200, kept, token);
    }

    public static Response deleted() {
        return Problem.of(410, "This comment has been deleted.").toResponse();
    }

    private static Response answer(int visible, StoredComment kept, String token) {
        return Response.ofJson(kept.isVisible() ? visible : 202, json(kept, token))
                .with("Cache-Control", CacheControl.PRIVATE);
    }

    private static byte[] json(StoredComment kept, String token) {
        return Json.write(json -> {
            json.writeStartObject();
            CommentJson.members(json, kept.comment(), kept.isVisible() ? CommentStatus.VISIBLE : CommentStatus.HELD);
            json.writeStringField("token", token);
            json.writeEndObject();
        });
    }
}
