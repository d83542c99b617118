package blog.cli.comments;

import blog.cli.remote.RemoteBlog;
import blog.cli.sync.BlogPosts;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All comments of a blog, in an order that is always the same. The API hands them over in none: until all are there,
/// those of each post wait in a file of their own.
final class CommentExport implements AutoCloseable {
    private static final List<String> MEMBERS =
            List.of("id", "parent", "status", "author", "markdown", "created", "edited", "by");

    private final RemoteBlog blog;
    private final Path folder;
    /// Files by their posts' slugs.
    private final Map<String, Path> files = new TreeMap<>();
    private int orphans;

    /// Writes to the file, or to the terminal.
    @FunctionalInterface
    interface Writing {
        void write(String lines) throws IOException;
    }

    CommentExport(RemoteBlog blog) throws IOException {
        this.blog = blog;
        this.folder = Files.createTempDirectory("comments");
    }

    /// A comment knows its post by the id; the slug is what it is now.
    void gather() {
        Map<String, String> slugs =
                BlogPosts.of(blog).all().stream().collect(Collectors.toMap(BlogPosts.Post::id, BlogPosts.Post::slug));
        blog.walk("/moderation/export?limit=100", item -> {
            String slug = slugs.get(item.path("post").path("id").asText());
            if (slug == null) {
                orphans++;
            } else {
                keep(slug, line(slug, item));
            }
        });
    }

    private void keep(String slug, String line) {
        Path file = files.computeIfAbsent(slug, _ -> folder.resolve(Integer.toString(files.size())));
        try {
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(String slug, JsonNode item) {
        ObjectNode line = JsonNodeFactory.instance.objectNode().put("post", slug);
        for (String name : MEMBERS) {
            JsonNode value = item.path("comment").path(name);
            if (!value.isMissingNode() && !value.isNull()) {
                line.set(name, value);
            }
        }
        if (item.hasNonNull("who")) {
            line.set("who", item.get("who"));
        }
        return line + "\n";
    }

    void write(Writing writing) throws IOException {
        for (Path file : files.values()) {
            List<String> lines = Files.readAllLines(file);
            lines.sort(null);
            for (String line : lines) {
                writing.write(line + "\n");
            }
        }
    }

    /// What there is to say about it.
    List<String> notes() {
        return orphans == 0
                ? List.of()
                : List.of(orphans + " comments are on posts that the blog no longer has; they are left out");
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(path);
            }
        }
    }
}
