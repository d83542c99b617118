package blog.comments.writing;

import blog.codec.Ulid;
import blog.codec.WebAddress;
import blog.comments.Comment;
import blog.http.InvalidInput;
import blog.http.Lettering;
import blog.http.Request;
import blog.http.body.JsonBody;
import blog.markdown.comments.CommentMarkdown;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A comment as a stranger sends it. JSON that cannot be read is 400, whatever else is wrong with it is 422:
/// unknown members too, since a misspelled `parent` would silently start a thread. `email` is nobody's to see:
/// it tells who writes, and is kept nowhere. `form` and `proof` come from the form, `homepage` from those who
/// fill in all they find.
record Submission(
        Comment.Author author,
        String markdown,
        @Nullable String parent,
        @Nullable String email,
        @Nullable String form,
        @Nullable Long proof,
        boolean trapped) {
    private static final Set<String> MEMBERS =
            Set.of("author", "markdown", "parent", "email", "form", "proof", "homepage");
    private static final Set<String> AUTHOR_MEMBERS = Set.of("name", "url");
    private static final int MOST_NAME_CHARACTERS = 80;
    private static final int MOST_URL_CHARACTERS = 300;
    private static final int MOST_MARKDOWN_BYTES = 8 * 1024;
    private static final int MOST_EMAIL_CHARACTERS = 254;
    /// An address as people have them; whether it is somebody's is known when they answer.
    private static final Pattern EMAIL = Pattern.compile("[^\\s@\\p{Cntrl}]{1,64}@[^\\s@\\p{Cntrl}]{1,255}");

    static Submission read(Request request) {
        JsonNode body = JsonBody.object(request);
        JsonBody.requireMembers(body, MEMBERS, "");
        JsonNode author = body.path("author");
        if (!author.isObject()) {
            throw InvalidInput.unacceptable("author", "must be an object with a name");
        }
        JsonBody.requireMembers(author, AUTHOR_MEMBERS, "author.");
        String name = JsonBody.text(author, "name", "author.");
        return new Submission(
                new Comment.Author(
                        Lettering.requiredName("author.name", name, MOST_NAME_CHARACTERS),
                        url(Lettering.shown(JsonBody.text(author, "url", "author.")))),
                markdown(JsonBody.text(body, "markdown", "")),
                parent(JsonBody.text(body, "parent", "")),
                email(Lettering.shown(JsonBody.text(body, "email", ""))),
                Lettering.shown(JsonBody.text(body, "form", "")),
                proof(body.path("proof")),
                Lettering.shown(JsonBody.text(body, "homepage", "")) != null);
    }

    /// The sanitised HTML; 422 when it shows nothing.
    String html() {
        String html = CommentMarkdown.render(markdown, Lettering::shows);
        if (html.isEmpty()) {
            throw InvalidInput.unacceptable("markdown", "must show something");
        }
        return html;
    }

    private static @Nullable String email(@Nullable String text) {
        if (text != null
                && (text.length() > MOST_EMAIL_CHARACTERS
                        || !EMAIL.matcher(text.strip()).matches())) {
            throw InvalidInput.unacceptable("email", "must be an e-mail address");
        }
        return text == null ? null : text.strip();
    }

    private static @Nullable Long proof(JsonNode proof) {
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
    private static boolean isPlainAddress(String text) {
        return text.length() <= MOST_URL_CHARACTERS
                && WebAddress.parse(text)
                        .filter(uri -> !uri.getRawAuthority().contains("@"))
                        .isPresent();
    }

    private static String markdown(@Nullable String text) {
        if (text == null || !Lettering.shows(text)) {
            throw InvalidInput.unacceptable("markdown", "must not be empty");
        }
        if (text.getBytes(StandardCharsets.UTF_8).length > MOST_MARKDOWN_BYTES) {
            throw InvalidInput.unacceptable("markdown", "must have at most " + MOST_MARKDOWN_BYTES + " bytes of UTF-8");
        }
        return text;
    }

    private static @Nullable String parent(@Nullable String text) {
        if (text != null && !Ulid.isUlid(text)) {
            throw InvalidInput.unacceptable("parent", "must be the id of a comment on this post");
        }
        return text;
    }
}
