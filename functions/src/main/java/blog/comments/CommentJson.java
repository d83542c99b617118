package blog.comments;

import blog.codec.Gzip;
import blog.codec.Json;
import blog.codec.Scalars;
import blog.names.Slug;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A comment as its readers get it, which is how its words are stored, too.
public final class CommentJson {
    private static final String OWNER = "owner";
    /// Writes are billed by the kilobyte: up to this an item fits into one, and a longer JSON is compressed.
    private static final int PLAIN_BYTES = 600;

    private CommentJson() {}

    static byte[] packed(Comment comment, CommentStatus status) {
        byte[] json = Json.write(writing -> {
            writing.writeStartObject();
            members(writing, comment, status);
            writing.writeEndObject();
        });
        return json.length > PLAIN_BYTES ? Gzip.pack(json) : json;
    }

    static byte[] unpacked(byte[] stored) {
        return stored[0] == '{' ? stored : Gzip.unpack(stored);
    }

    public static void members(JsonGenerator json, Comment comment, CommentStatus status) throws IOException {
        json.writeStringField("id", comment.id());
        json.writeStringField("parent", comment.parent());
        if (status == CommentStatus.DELETED) {
            json.writeBooleanField("deleted", true);
        } else {
            words(json, comment);
        }
        json.writeStringField("created", comment.created().toString());
        json.writeStringField(
                "edited", comment.edited() == null ? null : comment.edited().toString());
        json.writeStringField("status", status.word());
    }

    private static void words(JsonGenerator json, Comment comment) throws IOException {
        json.writeObjectFieldStart("author");
        json.writeStringField("name", comment.author().name());
        if (comment.author().url() != null) {
            json.writeStringField("url", comment.author().url());
        }
        json.writeEndObject();
        if (comment.owner()) {
            json.writeStringField("by", OWNER);
        }
        json.writeStringField("html", comment.html());
        json.writeStringField("markdown", comment.markdown());
    }

    /// A comment with what was thought of it and decided about it; `named` says whether also by whom.
    public static void judged(JsonGenerator json, StoredComment stored, boolean named) throws IOException {
        json.writeNumberField("score", stored.verdict().score());
        json.writeArrayFieldStart("reasons");
        for (String reason : stored.verdict().reasons()) {
            json.writeString(reason);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("trail");
        for (Decision decision : stored.trail()) {
            decision(json, decision, named);
        }
        json.writeEndArray();
        json.writeObjectFieldStart("comment");
        members(json, stored.comment(), stored.status());
        json.writeEndObject();
    }

    private static void decision(JsonGenerator json, Decision decision, boolean named) throws IOException {
        json.writeStartObject();
        json.writeStringField("at", decision.at().toString());
        if (named) {
            json.writeStringField("by", decision.by());
        }
        json.writeStringField("from", decision.from().word());
        json.writeStringField("to", decision.to().word());
        json.writeStringField("why", decision.why());
        json.writeEndObject();
    }

    /// The comment that was written so, on this post.
    static Comment read(byte[] json, String postId, Slug slug, @Nullable String title) {
        Map<String, String> members = Scalars.of(json);
        String edited = members.get("edited");
        return new Comment(
                Objects.requireNonNull(members.get("id")),
                postId,
                slug,
                title,
                members.get("parent"),
                new Comment.Author(members.getOrDefault("author.name", ""), members.get("author.url")),
                members.getOrDefault("markdown", ""),
                members.getOrDefault("html", ""),
                Instant.parse(Objects.requireNonNull(members.get("created"))),
                edited == null ? null : Instant.parse(edited),
                OWNER.equals(members.get("by")));
    }
}
