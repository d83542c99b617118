package blog.posts.lists;

import blog.codec.Json;
import blog.names.Author;
import blog.names.Tag;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A post as lists show it: its JSON without `toc` and `html`, and of it what lists are filtered and sorted by.
public record ListEntry(
        byte[] json,
        String id,
        String slug,
        OffsetDateTime date,
        Instant updated,
        String lang,
        @Nullable String translationKey,
        List<Author> authors,
        List<Tag> tags) {
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'");
    /// A member that only scheduled posts have.
    public static final String PUBLISH_AT = "publishAt";
    /// A member that only posts have which will be withdrawn.
    public static final String EXPIRES = "expires";
    private static final Fields MEMBERS = new Fields(Fields.union(Fields.ENTRY, PUBLISH_AT, EXPIRES));

    /// The entry of a whole post's JSON.
    public static ListEntry ofPost(byte[] post) {
        return read(MEMBERS.pick(post));
    }

    /// Where the entry stands in a list: by the moment of its date, posts of the same moment by slug.
    public String sortKey() {
        return sortKey(date.toInstant()) + slug;
    }

    /// What the keys begin with of everything of this moment; later moments sort behind.
    public static String sortKey(Instant moment) {
        return INSTANT.format(moment.atOffset(ZoneOffset.UTC)) + "#";
    }

    public boolean hasTag(String tagSlug) {
        return tags.stream().anyMatch(tag -> tag.slug().equals(tagSlug));
    }

    public boolean hasAuthor(String authorId) {
        return authors.stream().anyMatch(author -> author.id().equals(authorId));
    }

    /// Reads an entry's own JSON.
    public static ListEntry read(byte[] json) {
        try (JsonParser parser = Json.parse(json)) {
            return read(json, parser);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ListEntry read(byte[] json, JsonParser parser) throws IOException {
        String id = null;
        String slug = null;
        String date = null;
        String updated = null;
        String lang = null;
        String translationKey = null;
        var authors = new ArrayList<Author>();
        var tags = new ArrayList<Tag>();
        parser.nextToken();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "id" -> id = parser.getText();
                case "slug" -> slug = parser.getText();
                case "date" -> date = parser.getText();
                case "updated" -> updated = parser.getText();
                case "lang" -> lang = parser.getText();
                case "translationKey" -> translationKey = parser.getText();
                case "authors" -> named(parser, (key, label) -> authors.add(new Author(key, label)));
                case "tags" -> named(parser, (key, label) -> tags.add(new Tag(key, label)));
                default -> parser.skipChildren();
            }
        }
        return new ListEntry(
                json,
                Objects.requireNonNull(id),
                Objects.requireNonNull(slug),
                OffsetDateTime.parse(Objects.requireNonNull(date)),
                Instant.parse(Objects.requireNonNull(updated)),
                Objects.requireNonNull(lang),
                translationKey,
                authors,
                tags);
    }

    private interface Named {
        void add(String key, String name);
    }

    /// Reads `[{"slug" or "id": …, "name": …}]`, as [PostJson] writes it.
    private static void named(JsonParser parser, Named named) throws IOException {
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            parser.nextToken();
            String key = parser.nextTextValue();
            parser.nextToken();
            named.add(key, parser.nextTextValue());
            parser.nextToken();
        }
    }
}
