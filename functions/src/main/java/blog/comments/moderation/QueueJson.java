package blog.comments.moderation;

import blog.codec.Json;
import blog.comments.Comment;
import blog.comments.CommentJson;
import blog.comments.StoredComment;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;

/// What moderators are told of comments.
final class QueueJson {
    private QueueJson() {}

    static byte[] of(StoredComment stored) {
        return Json.write(json -> write(json, stored));
    }

    private static void write(JsonGenerator json, StoredComment stored) throws IOException {
        Comment comment = stored.comment();
        json.writeStartObject();
        json.writeObjectFieldStart("post");
        json.writeStringField("id", comment.postId());
        json.writeStringField("slug", comment.slug().value());
        json.writeStringField(
                "title",
                Optional.ofNullable(comment.title()).orElse(comment.slug().inWords()));
        json.writeEndObject();
        json.writeStringField("id", comment.id());
        json.writeNumberField("version", stored.version());
        json.writeStringField("status", stored.status().word());
        json.writeStringField("who", stored.who());
        CommentJson.judged(json, stored, true);
        json.writeEndObject();
    }

    static void write(JsonGenerator json, Deciding.Answer answer) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", answer.id());
        if (answer.comment() != null) {
            json.writeStringField("status", answer.comment().status().word());
            json.writeNumberField("version", answer.comment().version());
        }
        if (answer.problem() != null) {
            json.writeFieldName("problem");
            answer.problem().write(json);
        }
        json.writeEndObject();
    }
}
