package blog.tags;

import blog.codec.Checksum;
import blog.codec.Json;
import blog.names.Vocabulary.Term;
import blog.tags.TagTable.Counted;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// A tag as clients see it.
final class TagJson {
    private TagJson() {}

    /// By itself, with what is told of it.
    static byte[] of(Counted counted, @Nullable Term term) {
        return Json.write(json -> {
            json.writeStartObject();
            json.writeStringField("slug", counted.tag().slug());
            json.writeStringField("name", term == null ? counted.tag().name() : term.name());
            json.writeNumberField("count", counted.count());
            if (term != null) {
                write(json, term);
            }
            json.writeEndObject();
        });
    }

    /// In lists, what is counted.
    static byte[] entry(Counted counted) {
        return of(counted, null);
    }

    /// It begins with what is told of the tag, as preconditions want it; the count differs within that.
    static String etag(Counted counted, @Nullable Term term) {
        return validator(counted, term) + "-tag-" + counted.count();
    }

    static String validator(Counted counted, @Nullable Term term) {
        return term == null
                ? "0-" + Checksum.of(counted.tag().name())
                : term.version() + "-"
                        + Checksum.of(
                                term.name(), term.description(), term.aliases().toString());
    }

    private static void write(JsonGenerator json, Term term) throws IOException {
        if (term.description() != null) {
            json.writeStringField("description", term.description());
        }
        json.writeArrayFieldStart("aliases");
        for (String alias : term.aliases()) {
            json.writeString(alias);
        }
        json.writeEndArray();
    }
}
