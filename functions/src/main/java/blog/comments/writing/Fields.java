package blog.comments.writing;

import blog.codec.Ulid;
import blog.codec.WebAddress;
import blog.http.InvalidInput;
import blog.http.Lettering;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the members of a comment's body have to be: 422 for anything else.
final class Fields {
    private static final int MOST_URL_CHARACTERS = 300;
    private static final int MOST_MARKDOWN_BYTES = 8 * 1024;
    private static final int MOST_EMAIL_CHARACTERS = 254;
    /// An address as people have them; whether it is somebody's is known when they answer.
    private static final Pattern EMAIL = Pattern.compile("[^\\s@\\p{Cntrl}]{1,64}@[^\\s@\\p{Cntrl}]{1,255}");

    private Fields() {}

    static @Nullable String plain(@Nullable String text) {
        return text == null ? null : Lettering.plain(text);
    }

    static @Nullable String email(@Nullable String text) {
        if (text != null
                && (text.length() > MOST_EMAIL_CHARACTERS
                        || !EMAIL.matcher(text.strip()).matches())) {
            throw InvalidInput.unacceptable("email", "must be an e-mail address");
        }
        return text == null ? null : text.strip();
    }

    static @Nullable Long proof(JsonNode proof) {
        if (proof.isMissingNode() || proof.isNull()) {
            return null;
        }
        if (!proof.isIntegralNumber() || !proof.canConvertToLong() || proof.longValue() < 0) {
            throw InvalidInput.unacceptable("proof", "must be a number from 0 on");
        }
        return proof.longValue();
    }

    static @Nullable String url(@Nullable String text) {
        if (text != null && !isPlainAddress(text)) {
            throw InvalidInput.unacceptable(
                    "author.url", "must be an http or https address of at most " + MOST_URL_CHARACTERS + " characters");
        }
        return text;
    }

    /// A user's name before the host is how one address is dressed up as another.
    private static boolean isPlainAddress(String text) {
        return text.length() <= MOST_URL_CHARACTERS
                && WebAddress.parse(text)
                        .filter(uri -> !uri.getRawAuthority().contains("@"))
                        .isPresent();
    }

    static String markdown(@Nullable String text) {
        if (text == null || !Lettering.shows(text)) {
            throw InvalidInput.unacceptable("markdown", "must not be empty");
        }
        if (text.getBytes(StandardCharsets.UTF_8).length > MOST_MARKDOWN_BYTES) {
            throw InvalidInput.unacceptable("markdown", "must have at most " + MOST_MARKDOWN_BYTES + " bytes of UTF-8");
        }
        return text;
    }

    static @Nullable String parent(@Nullable String text) {
        if (text != null && !Ulid.isUlid(text)) {
            throw InvalidInput.unacceptable("parent", "must be the id of a comment on this post");
        }
        return text;
    }
}
