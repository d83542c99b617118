package blog.posts.reading;

import blog.codec.Json;
import blog.codec.Members;
import blog.posts.Rendering;
import blog.posts.StoredPost;
import java.util.Map;
import java.util.Set;

/// A post as its authors see it: what readers get, and where its file lies and what it holds.
final class ManuscriptJson {
    private static final Set<String> OF_TEXT = Set.of("toc", "html");

    private ManuscriptJson() {}

    static byte[] of(StoredPost post) {
        return write(post, Set.of());
    }

    /// As in lists, without the text.
    static byte[] entry(StoredPost post) {
        return write(post, OF_TEXT);
    }

    private static byte[] write(StoredPost post, Set<String> without) {
        Rendering rendering = post.rendering();
        return Json.write(json -> {
            json.writeStartObject();
            Members.copy(post.json().plain(), json, Map.of(), without);
            if (rendering.path() != null) {
                json.writeStringField("path", rendering.path());
            }
            json.writeStringField("sha256", rendering.sourceHash());
            json.writeStringField("etag", '"' + post.etag("md") + '"');
            json.writeEndObject();
        });
    }
}
