package blog.manuscripts.liquid;

import blog.names.Slug;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What Liquid calls `page`, as far as it is known before the post is rendered; null is what is not.
public record PostVariables(
        @Nullable String title, @Nullable OffsetDateTime date, Slug slug) {
    static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xx", Locale.ROOT);
}
