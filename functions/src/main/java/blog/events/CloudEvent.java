package blog.events;

import blog.codec.Json;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// An event as others get it: CloudEvents 1.0, structured JSON. `source` is the address of the API that it is of.
public record CloudEvent(String source, Event event) {
    private static final String VERSION = "1.0";

    /// The same event and source make the same text.
    public String json() {
        return new String(Json.write(this::write), StandardCharsets.UTF_8);
    }

    private void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("specversion", VERSION);
        json.writeStringField("id", event.id());
        json.writeStringField("source", source);
        json.writeStringField("type", event.type().word());
        json.writeStringField("subject", event.subject());
        json.writeStringField("time", event.time().toString());
        if (event instanceof Event.OfPost post) {
            json.writeStringField("sequence", Long.toString(post.number()));
        }
        json.writeObjectFieldStart("data");
        writeData(json);
        json.writeEndObject();
        json.writeEndObject();
    }

    private void writeData(JsonGenerator json) throws IOException {
        switch (event) {
            case Event.OfPost post -> {
                json.writeStringField("post", post.post());
                json.writeStringField("slug", post.slug().value());
                if (post.from() != null) {
                    json.writeStringField("from", post.from().value());
                }
                json.writeNumberField("version", post.version());
            }
            case Event.OfComment comment -> {
                json.writeStringField("post", comment.post());
                json.writeStringField("comment", comment.comment());
                json.writeNumberField("version", comment.version());
            }
            case Event.OfTest test -> json.writeStringField("webhook", test.webhook());
        }
    }

    /// The event among the scalars of an object, as [blog.codec.Scalars] has them, whose paths begin with `prefix`.
    /// Throws IllegalArgumentException when there is none of this version.
    public static CloudEvent read(Map<String, String> scalars, String prefix) {
        var members = new EventMembers(scalars, prefix);
        if (!members.text("specversion").equals(VERSION)) {
            throw new IllegalArgumentException("not an event of CloudEvents " + VERSION);
        }
        return new CloudEvent(members.text("source"), members.event());
    }
}
