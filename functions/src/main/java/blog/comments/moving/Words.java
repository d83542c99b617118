package blog.comments.moving;

import blog.codec.WebAddress;
import blog.comments.Comment;
import blog.http.InvalidInput;
import blog.http.Lettering;
import blog.http.body.JsonBody;
import blog.markdown.comments.CommentMarkdown;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who says what in a comment from elsewhere. The HTML is made here, of the Markdown; nobody's own is taken. An e-mail
/// address tells who it is, and is not kept.
record Words(Comment.Author author, @Nullable String email, String markdown, String html) {
    static final Words NONE = new Words(new Comment.Author("", null), null, "", "");

    private static final Set<String> MEMBERS = Set.of("name", "url", "email");
    private static final int MOST_NAME_CHARACTERS = 80;
    private static final int MOST_URL_CHARACTERS = 300;
    private static final int MOST_EMAIL_CHARACTERS = 254;
    /// More than a commenter may write here: other systems took more.
    private static final int MOST_MARKDOWN_BYTES = 64 * 1024;

    static Words read(JsonNode json) {
        JsonNode author = json.path("author");
        if (!author.isObject()) {
            throw InvalidInput.unacceptable("author", "must be an object with a name");
        }
        JsonBody.requireMembers(author, MEMBERS, "author.");
        String name = JsonBody.text(author, "name", "author.");
        String markdown = markdown(JsonBody.text(json, "markdown", ""));
        String html = CommentMarkdown.render(markdown, Lettering::shows);
        if (html.isEmpty()) {
            throw InvalidInput.unacceptable("markdown", "must show something");
        }
        return new Words(
                new Comment.Author(
                        Lettering.requiredName("author.name", name, MOST_NAME_CHARACTERS),
                        url(Lettering.shown(JsonBody.text(author, "url", "author.")))),
                email(Lettering.shown(JsonBody.text(author, "email", "author."))),
                markdown,
                html);
    }

    private static @Nullable String url(@Nullable String text) {
        boolean leads = text == null || (text.length() <= MOST_URL_CHARACTERS && isPlain(text));
        if (!leads) {
            throw InvalidInput.unacceptable(
                    "author.url", "must be an http or https address of at most " + MOST_URL_CHARACTERS + " characters");
        }
        return text;
    }

    private static boolean isPlain(String text) {
        return WebAddress.parse(text)
                .filter(uri -> !uri.getRawAuthority().contains("@"))
                .isPresent();
    }

    private static @Nullable String email(@Nullable String text) {
        if (text != null && (text.length() > MOST_EMAIL_CHARACTERS || !text.contains("@"))) {
            throw InvalidInput.unacceptable("author.email", "must be an e-mail address");
        }
        return text;
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
}
