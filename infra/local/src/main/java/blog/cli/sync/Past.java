package blog.cli.sync;

import blog.cli.remote.Answer;
import blog.cli.remote.Call;
import blog.cli.remote.RemoteBlog;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What the blog's posts were. A folder without a journal, such as a fresh clone, may hold a post as it was long ago.
record Past(RemoteBlog blog) {
    /// Whether an earlier revision of the post had exactly these bytes.
    boolean has(String slug, byte[] bytes) {
        List<String> candidates = new ArrayList<>();
        blog.walk(Call.post(slug) + "/revisions?limit=100", revision -> {
            if (revision.path("bytes").asLong() == bytes.length) {
                candidates.add(revision.path("n").asText());
            }
        });
        return candidates.stream().anyMatch(n -> {
            Answer revision = blog.send(Call.get(Call.post(slug) + "/revisions/" + n, "text/markdown"));
            return revision.isGood() && Arrays.equals(revision.body(), bytes);
        });
    }
}
