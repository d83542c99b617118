package blog.comments.writing;

import blog.codec.Ulid;
import blog.codec.WebAddress;
import blog.comments.Comment;
import blog.http.InvalidInput;
import blog.http.Lettering;
import blog.http.body.JsonBody;
import blog.markdown.comments.CommentMarkdown;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the members of a comment's body have to be: 422 for anything else, 413 for too much text.
public final class Fields {
    private static final Set<String> AUTHOR_MEMBERS = Set.of("name", "url");
    private static final int MOST_NAME_CHARACTERS = 80;
    private static final int MOST_URL_CHARACTERS = 300;
    private static final int MOST_MARKDOWN_BYTES = 8 * 1024;
    private static final int MOST_EMAIL_CHARACTERS = 254;
    /// An address as people have them; whether it is somebody's is known when they answer.
    private static final Pattern EMAIL = Pattern.compile("[^\\s@\\p{Cntrl}]{1,64}@[^\\s@\\p{Cntrl}]{1,255}");

    private Fields() {}

    /// The member `author` of a comment's body.
    public static Comment.Author author(JsonNode body) {
        JsonNode author = body.path("author");
        if (!author.isObject()) {
            throw InvalidInput.unacceptable("author", "must be an object with a name");
        }
        JsonBody.requireMembers(author, AUTHOR_MEMBERS, "author.");
        String name = plain(JsonBody.text(author, "name", "author."));
        return new Comment.Author(
                Lettering.requiredName("author.name", name, MOST_NAME_CHARACTERS),
                url(Lettering.shown(plain(JsonBody.text(author, "url", "author.")))));
    }

    private static @Nullable String plain(@Nullable String text) {
        return text == null ? null : Lettering.plain(text);
    }

    /// An address that tells who writes; null where there is none.
    public static @Nullable String email(@Nullable String text) {
        if (text != null && !isEmail(text)) {
            throw InvalidInput.unacceptable("email", "must be an e-mail address");
        }
        return text == null ? null : text.strip();
    }

    /// Whether it may be somebody's.
    public static boolean isEmail(String text) {
        return text.length() <= MOST_EMAIL_CHARACTERS
                && EMAIL.matcher(text.strip()).matches();
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

    private static @Nullable String url(@Nullable String text) {
        if (text != null && !isPlainAddress(text)) {
            throw InvalidInput.unacceptable(
                    "author.url", "must be an http or https address of at most " + MOST_URL_CHARACTERS + " characters");
        }
        return text;
    }

    /// A user's name before the host is how one address is dressed up as another.
    public static boolean isPlainAddress(String text) {
        return text.length() <= MOST_URL_CHARACTERS
                && WebAddress.parse(text)
                        .filter(uri -> !uri.getRawAuthority().contains("@"))
                        .isPresent();
    }

    /// The member `markdown` of a comment's body.
    public static String markdown(JsonNode body) {
        String text = plain(JsonBody.text(body, "markdown", ""));
        if (text == null || !Lettering.shows(text)) {
            throw InvalidInput.unacceptable("markdown", "must not be empty");
        }
        if (text.getBytes(StandardCharsets.UTF_8).length > MOST_MARKDOWN_BYTES) {
            throw InvalidInput.tooLarge("markdown", "must have at most " + MOST_MARKDOWN_BYTES + " bytes of UTF-8");
        }
        return text;
    }

    /// The sanitised HTML of a comment's Markdown; 422 when it shows nothing.
    public static String html(String markdown) {
        String html = CommentMarkdown.render(markdown, Lettering::plain, Lettering::shows);
        if (html.isEmpty()) {
            throw InvalidInput.unacceptable("markdown", "must show something");
        }
        return html;
    }

    static @Nullable String parent(@Nullable String text) {
        if (text != null && !Ulid.isUlid(text)) {
            throw InvalidInput.unacceptable("parent", "must be the id of a comment on this post");
        }
        return text;
    }
}
