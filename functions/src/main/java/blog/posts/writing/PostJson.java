package blog.posts.writing;

import blog.codec.Json;
import blog.manuscripts.Manuscript;
import blog.markdown.html.Heading;
import blog.names.Author;
import blog.names.Slug;
import blog.names.Tag;
import blog.posts.Status;
import blog.posts.lists.ListEntry;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Writes a post as clients see it. What belongs to a list entry comes first, `toc` and `html` last, so that
/// an entry is the object without its end.
final class PostJson {
    static final String PUBLISH_AT = ListEntry.PUBLISH_AT;

    private PostJson() {}

    /// What a manuscript does not say about its post.
    record Facts(
            Slug slug,
            String id,
            long version,
            Status status,
            @Nullable OffsetDateTime publishAt,
            OffsetDateTime date,
            Instant updated,
            List<Tag> tags,
            String url) {}

    static byte[] of(Manuscript manuscript, Facts facts) {
        return Json.write(json -> {
            json.writeStartObject();
            json.writeStringField("id", facts.id());
            json.writeStringField("slug", facts.slug().value());
            json.writeStringField("title", manuscript.title());
            json.writeStringField("date", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(facts.date()));
            json.writeStringField("updated", facts.updated().toString());
            json.writeArrayFieldStart("authors");
            for (Author author : manuscript.authors()) {
                named(json, "id", author.id(), author.name());
            }
            json.writeEndArray();
            json.writeStringField("excerpt", manuscript.excerpt());
            json.writeArrayFieldStart("tags");
            for (Tag tag : facts.tags()) {
                named(json, "slug", tag.slug(), tag.name());
            }
            json.writeEndArray();
            json.writeStringField("lang", manuscript.lang());
            if (manuscript.translationKey() != null) {
                json.writeStringField("translationKey", manuscript.translationKey());
            }
            json.writeStringField("status", facts.status().word());
            if (facts.publishAt() != null) {
                json.writeStringField(PUBLISH_AT, DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(facts.publishAt()));
            }
            if (manuscript.expires() != null) {
                json.writeStringField(
                        ListEntry.EXPIRES, DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(manuscript.expires()));
            }
            json.writeNumberField("words", manuscript.words());
            json.writeNumberField("readingMinutes", manuscript.readingMinutes());
            json.writeNumberField("version", facts.version());
            json.writeStringField("url", facts.url());
            json.writeFieldName("extra");
            value(json, manuscript.extra());
            json.writeArrayFieldStart("toc");
            for (Heading heading : manuscript.toc()) {
                json.writeStartObject();
                json.writeStringField("id", heading.id());
                json.writeStringField("text", heading.text());
                json.writeNumberField("level", heading.level());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeStringField("html", manuscript.html());
            json.writeEndObject();
        });
    }

    /// The post's JSON with other values for some of its members, which it has, and without some.
    static byte[] amended(byte[] post, Map<String, Object> values, Set<String> without) {
        return Json.write(json -> {
            try (JsonParser parser = Json.parse(post)) {
                parser.nextToken();
                json.writeStartObject();
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    String name = parser.currentName();
                    parser.nextToken();
                    if (values.containsKey(name)) {
                        json.writeFieldName(name);
                        value(json, values.get(name));
                    } else if (!without.contains(name)) {
                        json.writeFieldName(name);
                        json.copyCurrentStructure(parser);
                    }
                    parser.skipChildren();
                }
                json.writeEndObject();
            }
        });
    }

    private static void named(JsonGenerator json, String key, String id, String name) throws IOException {
        json.writeStartObject();
        json.writeStringField(key, id);
        json.writeStringField("name", name);
        json.writeEndObject();
    }

    private static void value(JsonGenerator json, @Nullable Object value) throws IOException {
        switch (value) {
            case null -> json.writeNull();
            case Map<?, ?> map -> {
                json.writeStartObject();
                for (var member : map.entrySet()) {
                    json.writeFieldName(String.valueOf(member.getKey()));
                    value(json, member.getValue());
                }
                json.writeEndObject();
            }
            case Collection<?> list -> {
                json.writeStartArray();
                for (Object member : list) {
                    value(json, member);
                }
                json.writeEndArray();
            }
            case Boolean truth -> json.writeBoolean(truth);
            case Integer number -> json.writeNumber(number);
            case Long number -> json.writeNumber(number);
            default -> json.writeString(value.toString());
        }
    }
}
