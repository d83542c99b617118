package blog.cli.sync;

import blog.cli.remote.Answer;
import blog.cli.remote.Call;
import blog.cli.remote.RemoteBlog;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What a post of the blog was: its revisions, newest first. A folder without a journal, such as a fresh clone, may
/// hold a post as it was long ago.
record Past(RemoteBlog blog, String slug, List<JsonNode> revisions) {
    static Past of(RemoteBlog blog, String slug) {
        List<JsonNode> revisions = new ArrayList<>();
        blog.walk(Call.post(slug) + "/revisions?limit=100", revisions::add);
        return new Past(blog, slug, revisions);
    }

    /// Whose token made it what it is; empty when nobody's is known.
    String writer() {
        return revisions.isEmpty() ? "" : revisions.getFirst().path("by").asText();
    }

    /// Whether an earlier revision of the post had exactly these bytes under this path.
    boolean lay(byte[] bytes, String path) {
        return revisions.stream()
                .skip(1)
                .filter(revision -> revision.path("bytes").asLong() == bytes.length)
                .map(revision -> blog.send(Call.get(
                        Call.post(slug) + "/revisions/" + revision.path("n").asText(), "application/json")))
                .filter(Answer::isGood)
                .map(Answer::json)
                .anyMatch(revision -> BlogPosts.isSame(revision.path("path").asText(), path)
                        && Arrays.equals(revision.path("markdown").asText().getBytes(StandardCharsets.UTF_8), bytes));
    }

    /// Whether some revision of the post had exactly these bytes.
    boolean has(byte[] bytes) {
        return revisions.stream()
                .filter(revision -> revision.path("bytes").asLong() == bytes.length)
                .map(revision -> blog.send(Call.get(
                        Call.post(slug) + "/revisions/" + revision.path("n").asText(), "text/markdown")))
                .anyMatch(revision -> revision.isGood() && Arrays.equals(revision.body(), bytes));
    }
}
