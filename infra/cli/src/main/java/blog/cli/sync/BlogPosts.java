package blog.cli.sync;

import blog.cli.remote.RemoteBlog;
import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Every post that the blog has, in any status, at the moment that it was asked.
public record BlogPosts(Map<String, Post> bySlug) {
    /// `path` is where its file lay, null when that was never told; `hash` is the SHA-256 of its manuscript;
    /// `etag` is what a change is conditional on.
    public record Post(
            String id,
            String slug,
            long version,
            @Nullable String path,
            String hash,
            String etag,
            String status,
            String date,
            String title) {
        static Post of(JsonNode item) {
            return new Post(
                    item.path("id").asText(),
                    item.path("slug").asText(),
                    item.path("version").asLong(),
                    item.path("path").textValue(),
                    HexFormat.of()
                            .formatHex(Base64.getUrlDecoder()
                                    .decode(item.path("sha256").asText(""))),
                    item.path("etag").asText(),
                    item.path("status").asText(),
                    item.path("date").asText(),
                    item.path("title").asText());
        }

        boolean isPublished() {
            return status.equals("published");
        }

        boolean liesAt(String other) {
            return path != null && isSame(path, other);
        }
    }

    public static BlogPosts of(RemoteBlog blog) {
        var posts = new TreeMap<String, Post>();
        blog.walk("/manuscripts?limit=100", item -> {
            Post post = Post.of(item);
            posts.put(post.slug(), post);
        });
        return new BlogPosts(posts);
    }

    public Collection<Post> all() {
        return bySlug.values();
    }

    @Nullable
    Post find(String slug) {
        return bySlug.get(slug);
    }

    /// A name is one name, whichever way a file system composes its letters.
    static String composed(String path) {
        return Normalizer.normalize(path, Normalizer.Form.NFC);
    }

    static boolean isSame(String path, String other) {
        return path.equals(other) || composed(path).equals(composed(other));
    }
}
