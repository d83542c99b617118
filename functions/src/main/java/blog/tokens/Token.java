package blog.tokens;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Whom a bearer token stands for and how long, without its secret; null `expires` is for ever.
public record Token(
        String id,
        Principal principal,
        Instant created,
        @Nullable Instant expires) {

    boolean isValid(Instant now) {
        return expires == null || expires.isAfter(now);
    }
}
