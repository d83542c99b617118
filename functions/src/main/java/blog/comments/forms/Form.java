package blog.comments.forms;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;

/// What a page needs to send a comment: a fresh token, the work to do for it, and when it counts. `policy` says what
/// becomes of a comment, `open` whether the post takes any.
public record Form(String token, int bits, Instant notBefore, Instant expires, String policy, boolean open) {

    public void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("form", token);
        json.writeNumberField("bits", bits);
        json.writeStringField("notBefore", notBefore.toString());
        json.writeStringField("expires", expires.toString());
        json.writeStringField("policy", policy);
        json.writeBooleanField("open", open);
        json.writeEndObject();
    }
}
