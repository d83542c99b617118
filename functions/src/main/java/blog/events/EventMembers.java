package blog.events;

import blog.names.Slug;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The members of an event in JSON, by their paths behind `prefix`.
record EventMembers(Map<String, String> scalars, String prefix) {
    Event event() {
        Event.Type type = Event.Type.of(text("type"));
        return switch (type) {
            case POST_CREATED, POST_UPDATED, POST_RENAMED, POST_WITHDRAWN, POST_DELETED ->
                new Event.OfPost(
                        number("sequence"),
                        type,
                        text("data.post"),
                        slug(text("data.slug")),
                        slugOrNull("data.from"),
                        number("data.version"),
                        time());
            case COMMENT_HELD, COMMENT_SHOWN, COMMENT_REMOVED ->
                new Event.OfComment(type, text("data.post"), text("data.comment"), number("data.version"), time());
            case WEBHOOK_TEST ->
                new Event.OfTest(text("id").substring("tests/".length()), text("data.webhook"), time());
        };
    }

    String text(String name) {
        String text = scalars.get(prefix + name);
        if (text == null) {
            throw new IllegalArgumentException("an event without " + name);
        }
        return text;
    }

    private @Nullable Slug slugOrNull(String name) {
        String slug = scalars.get(prefix + name);
        return slug == null ? null : slug(slug);
    }

    private static Slug slug(String text) {
        if (!Slug.isValid(text)) {
            throw new IllegalArgumentException("an event with a slug that is none: " + text);
        }
        return new Slug(text);
    }

    /// NumberFormatException is an IllegalArgumentException.
    private long number(String name) {
        return Long.parseLong(text(name));
    }

    private Instant time() {
        try {
            return Instant.parse(text("time"));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("an event without a time", e);
        }
    }
}
