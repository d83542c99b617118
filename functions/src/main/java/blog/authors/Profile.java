package blog.authors;

import blog.codec.Checksum;
import blog.codec.Json;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// What is told of an author; `version` counts its changes, 0 when nobody has told anything.
record Profile(
        String id,
        String name,
        @Nullable String bio,
        @Nullable String url,
        long version) {

    /// Its entity tag, without quotes.
    String etag() {
        return validator() + "-author";
    }

    /// What its entity tag begins with, and that of no other content.
    String validator() {
        return version + "-" + Checksum.of(name, bio, url);
    }

    Profile withVersion(long other) {
        return new Profile(id, name, bio, url, other);
    }

    byte[] toBytes() {
        return Json.write(this::write);
    }

    private void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", id);
        json.writeStringField("name", name);
        if (bio != null) {
            json.writeStringField("bio", bio);
        }
        if (url != null) {
            json.writeStringField("url", url);
        }
        json.writeEndObject();
    }
}
