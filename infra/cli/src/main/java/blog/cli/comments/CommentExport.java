package blog.cli.comments;

import blog.cli.remote.RemoteBlog;
import blog.cli.sync.BlogPosts;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// All comments of a blog in an order that is always the same: post by post by their slugs, the oldest first.
record CommentExport(RemoteBlog blog) {
    private static final List<String> MEMBERS =
            List.of("id", "parent", "status", "author", "markdown", "created", "edited", "by");
    /// All that is left of a deleted one.
    private static final List<String> PLACE = List.of("id", "parent", "status", "created");

    private static final String DELETED = "deleted";

    /// Writes to the file, or to the terminal.
    @FunctionalInterface
    interface Writing {
        void write(String lines) throws IOException;
    }

    void write(Writing writing) throws IOException {
        for (BlogPosts.Post post : BlogPosts.of(blog).all()) {
            Map<String, ObjectNode> comments = comments(post.slug());
            for (ObjectNode comment : comments.values()) {
                if (!comments.containsKey(comment.path("parent").asText())) {
                    comment.remove("parent");
                }
                writing.write(comment + "\n");
            }
        }
    }

    /// A post's comments by their ids; all are needed to know whether one answers what is not handed out.
    private Map<String, ObjectNode> comments(String slug) {
        var comments = new LinkedHashMap<String, ObjectNode>();
        String path = "/moderation/export?limit=100&post=" + URLEncoder.encode(slug, StandardCharsets.UTF_8);
        blog.walk(path, item -> comments.put(item.at("/comment/id").asText(), line(slug, item)));
        return comments;
    }

    private static ObjectNode line(String slug, JsonNode item) {
        JsonNode comment = item.path("comment");
        boolean deleted = comment.path("status").asText().equals(DELETED);
        ObjectNode line = JsonNodeFactory.instance.objectNode().put("post", slug);
        for (String name : deleted ? PLACE : MEMBERS) {
            if (comment.hasNonNull(name)) {
                line.set(name, comment.get(name));
            }
        }
        if (item.hasNonNull("who") && !deleted) {
            line.set("who", item.get("who"));
        }
        return line;
    }
}
