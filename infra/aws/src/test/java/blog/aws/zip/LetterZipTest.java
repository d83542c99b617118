package blog.aws.zip;

import static org.assertj.core.api.Assertions.assertThat;

import blog.comments.CommentStatus;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Letters as the function with the mail library makes them that Lambda has, of what is left of it in its zip.
class LetterZipTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String EMAIL = "{\"email\":\"ada@reader.example\"}";

    @TempDir
    private static Path folder;

    @Test
    void aSubscriptionIsAskedForConfirmedAndErased() throws IOException {
        try (var blog = new ZippedBlog(folder)) {
            blog.put("hello", "---\ntitle: Hello\n---\nText.\n");
            var json = Map.of("Content-Type", "application/json");
            String said = "{\"author\":{\"name\":\"Ada\"},\"email\":\"ada@reader.example\",\"markdown\":\"Yes.\"}";
            JsonNode comment = JSON.readTree(blog.function("commenter")
                    .call("POST", "/posts/hello/comments", json, said)
                    .path("body")
                    .asText());
            assertThat(comment.path("status").asText()).isEqualTo(CommentStatus.HELD.word());

            var withToken = Map.of(
                    "Content-Type",
                    "application/json",
                    "Comment-Token",
                    comment.path("token").asText());
            String path = "/posts/hello/comments/" + comment.path("id").asText() + "/subscription";
            assertThat(status(blog.function("privacy").call("POST", path, withToken, EMAIL)))
                    .isEqualTo(202);
            assertThat(blog.answer("notifications").toString()).isEqualTo(ZippedBlog.FOLLOWED);
            assertThat(blog.letters())
                    .singleElement()
                    .satisfies(letter -> assertThat(letter)
                            .contains(
                                    "From: A blog <blog@blog.example>",
                                    "To: ada@reader.example",
                                    "Subject: Mail about"));
            String yes = link(blog.letters().getFirst(), "/subscriptions/");
            assertThat(status(blog.function("privacy").call("POST", yes, json, "")))
                    .isEqualTo(200);

            assertThat(status(blog.function("privacy").call("POST", "/privacy", json, EMAIL)))
                    .isEqualTo(202);
            assertThat(blog.answer("notifications").toString()).isEqualTo(ZippedBlog.FOLLOWED);
            assertThat(blog.letters()).hasSize(2);
            String own = link(blog.letters().getLast(), "/privacy/");
            assertThat(blog.function("privacy").get(own).path("body").asText()).contains("Yes.");
            assertThat(status(blog.function("privacy").call("DELETE", own, json, "")))
                    .isEqualTo(204);
            assertThat(blog.function("privacy").get(own).path("body").asText()).doesNotContain("Yes.");
        }
    }

    private static int status(JsonNode answer) {
        return answer.path("statusCode").asInt();
    }

    private static String link(String letter, String path) {
        Matcher found = Pattern.compile(path + "[A-Za-z0-9_-]{43}").matcher(letter.replace("=\r\n", ""));
        assertThat(found.find()).isTrue();
        return found.group();
    }
}
