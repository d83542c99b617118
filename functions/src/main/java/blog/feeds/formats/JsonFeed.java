package blog.feeds.formats;

import blog.codec.Json;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// JSON Feed 1.1.
final class JsonFeed implements Writing {
    private static final String VERSION = "https://jsonfeed.org/version/1.1";

    @Override
    public String begin(Feed feed) {
        String object = text(json -> {
            json.writeStartObject();
            json.writeStringField("version", VERSION);
            json.writeStringField("title", feed.title());
            json.writeStringField("home_page_url", feed.home());
            json.writeStringField("feed_url", feed.self());
            json.writeStringField("language", feed.lang());
            json.writeArrayFieldStart("items");
            json.writeEndArray();
            json.writeEndObject();
        });
        return object.substring(0, object.length() - end().length());
    }

    @Override
    public String entry(Entry entry) {
        return text(json -> write(json, entry));
    }

    private static void write(JsonGenerator json, Entry entry) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", entry.id());
        json.writeStringField("url", entry.url());
        json.writeStringField("title", entry.title());
        if (entry.html() == null) {
            json.writeStringField("content_text", entry.excerpt());
        } else {
            json.writeStringField("content_html", entry.html());
            json.writeStringField("summary", entry.excerpt());
        }
        json.writeStringField("date_published", entry.published().toString());
        json.writeStringField("date_modified", entry.updated().toString());
        json.writeArrayFieldStart("authors");
        for (Entry.Person author : entry.authors()) {
            json.writeStartObject();
            json.writeStringField("name", author.name());
            if (author.url() != null) {
                json.writeStringField("url", author.url());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("tags");
        for (Entry.Category category : entry.categories()) {
            json.writeString(category.label());
        }
        json.writeEndArray();
        if (!entry.lang().isEmpty()) {
            json.writeStringField("language", entry.lang());
        }
        json.writeEndObject();
    }

    @Override
    public String between() {
        return ",";
    }

    @Override
    public String end() {
        return "]}";
    }

    @Override
    public String escaped(String text) {
        String quoted = text(json -> json.writeString(Characters.allowed(text)));
        return quoted.substring(1, quoted.length() - 1);
    }

    private static String text(Json.Writer writer) {
        return new String(Json.write(writer), StandardCharsets.UTF_8);
    }
}
