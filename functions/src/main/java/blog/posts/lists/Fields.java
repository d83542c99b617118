package blog.posts.lists;

import blog.codec.Json;
import blog.http.InvalidInput;
import blog.http.Parameters;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The members of a post that a client asks for with `fields=slug,title` or `fields=slug&fields=title`.
public record Fields(Set<String> names) {
    public static final Set<String> ENTRY = Set.of(
            "id",
            "slug",
            "title",
            "date",
            "updated",
            "authors",
            "excerpt",
            "tags",
            "lang",
            "translationKey",
            "status",
            "words",
            "readingMinutes",
            "version",
            "url",
            "extra");
    public static final Set<String> POST = union(ENTRY, "toc", "html");

    /// The names asked for, all of them among `known`; empty when the client wants everything.
    public static Optional<Fields> of(Parameters parameters, Set<String> known) {
        var names = new TreeSet<>(parameters.list("fields"));
        if (!known.containsAll(names)) {
            throw InvalidInput.badRequest("fields", "must be names of members, such as slug,title");
        }
        return names.isEmpty() ? Optional.empty() : Optional.of(new Fields(names));
    }

    /// Tells representations with different members apart, whatever the order they were named in.
    public String fingerprint() {
        return Integer.toHexString(String.join(",", names).hashCode());
    }

    /// The object with these members alone, in their usual order.
    public byte[] pick(byte[] object) {
        return Json.write(json -> {
            try (JsonParser parser = Json.parse(object)) {
                copy(parser, json);
            }
        });
    }

    /// The text of one member of an object; empty when it has none of that name.
    public static Optional<String> text(byte[] object, String name) {
        try (JsonParser parser = Json.parse(object)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean wanted = parser.currentName().equals(name);
                parser.nextToken();
                if (wanted) {
                    return Optional.of(parser.getText());
                }
                parser.skipChildren();
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void copy(JsonParser parser, JsonGenerator json) throws IOException {
        parser.nextToken();
        json.writeStartObject();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean wanted = names.contains(parser.currentName());
            if (wanted) {
                json.writeFieldName(parser.currentName());
            }
            parser.nextToken();
            if (wanted) {
                json.copyCurrentStructure(parser);
            } else {
                parser.skipChildren();
            }
        }
        json.writeEndObject();
    }

    static Set<String> union(Set<String> some, String... more) {
        var all = new TreeSet<>(some);
        all.addAll(List.of(more));
        return Set.copyOf(all);
    }
}
