package blog.posts.rendering;

import blog.codec.Json;
import blog.codec.Members;
import blog.manuscripts.Manuscript;
import blog.markdown.html.Heading;
import blog.names.Author;
import blog.names.Tag;
import blog.posts.Life;
import blog.posts.lists.ListEntry;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes a post as clients see it. What belongs to a list entry comes first, `toc` and `html` last, so that
/// an entry is the object without its end.
final class PostJson {
    private PostJson() {}

    /// What neither a manuscript nor a post's life says: `publishAt` is null for any but a scheduled one.
    record Facts(OffsetDateTime date, @Nullable OffsetDateTime publishAt, List<Tag> tags, String url) {}

    static byte[] of(Manuscript manuscript, Life life, Facts facts) {
        return Json.write(json -> {
            json.writeStartObject();
            json.writeStringField("id", life.id());
            json.writeStringField("slug", life.slug().value());
            json.writeStringField("title", manuscript.title());
            json.writeStringField("date", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(facts.date()));
            json.writeStringField("updated", life.updated().toString());
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
            json.writeStringField("status", life.status().word());
            if (facts.publishAt() != null) {
                json.writeStringField(
                        ListEntry.PUBLISH_AT, DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(facts.publishAt()));
            }
            if (manuscript.expires() != null) {
                json.writeStringField(
                        ListEntry.EXPIRES, DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(manuscript.expires()));
            }
            json.writeNumberField("words", manuscript.words());
            json.writeNumberField("readingMinutes", manuscript.readingMinutes());
            json.writeNumberField("version", life.version());
            json.writeStringField("url", facts.url());
            json.writeFieldName("extra");
            Members.value(json, manuscript.extra());
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

    private static void named(JsonGenerator json, String key, String id, String name) throws IOException {
        json.writeStartObject();
        json.writeStringField(key, id);
        json.writeStringField("name", name);
        json.writeEndObject();
    }
}
