package blog.cli.sync;

import blog.cli.terminal.Refused;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// What a folder and a blog had in common when they last met: `.blog-sync` in the folder, a line of JSON for each post,
/// the last one counts. Lines are added as posts are done, so a sync that is killed goes on where it was; a line cut
/// short is passed over. It holds no secret, and may be kept with the posts so that all clones know.
public final class Journal implements AutoCloseable {
    static final String FILE = ".blog-sync";

    private static final JsonMapper JSON = new JsonMapper();

    private final String blog;
    private final @Nullable FileChannel file;
    private final Map<String, Entry> entries = new ConcurrentHashMap<>();

    /// The SHA-256 of the bytes that both had, the version that they were on the blog, and where the file lay; a
    /// journal from before paths were kept has none.
    record Entry(String hash, long version, @Nullable String path) {
        boolean liesAt(String other) {
            return path != null && BlogPosts.isSame(path, other);
        }
    }

    private Journal(String blog, @Nullable FileChannel file) {
        this.blog = blog;
        this.file = file;
    }

    /// Remembers nothing, and writes nothing.
    public static Journal none() {
        return new Journal("", null);
    }

    /// That of a folder, for its meetings with one blog; refuses when another sync of the folder is under way.
    static Journal of(Path folder, URI blog) {
        try {
            FileChannel file = FileChannel.open(
                    folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!isOurs(file)) {
                file.close();
                throw new Refused("another sync of " + folder + " is under way");
            }
            var journal = new Journal(blog.toString(), file);
            journal.load(new String(Channels.newInputStream(file).readAllBytes(), StandardCharsets.UTF_8));
            return journal;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What it remembers, for a run that leaves no trace.
    static Journal glance(Path folder, URI blog) {
        Path file = folder.resolve(FILE);
        var journal = new Journal(blog.toString(), null);
        try {
            journal.load(Files.exists(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return journal;
    }

    /// The lock goes with the process, however that ends.
    private static boolean isOurs(FileChannel file) throws IOException {
        try {
            return file.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }

    private void load(String text) {
        text.lines().forEach(line -> {
            JsonNode entry = parsed(line);
            if (entry.path("blog").asText().equals(blog)) {
                String slug = entry.path("slug").asText();
                if (entry.has("hash")) {
                    entries.put(
                            slug,
                            new Entry(
                                    entry.path("hash").asText(),
                                    entry.path("version").asLong(),
                                    entry.path("path").textValue()));
                } else {
                    entries.remove(slug);
                }
            }
        });
        if (!text.isEmpty() && !text.endsWith("\n")) {
            append("\n");
        }
    }

    private static JsonNode parsed(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException _) {
            return JSON.missingNode();
        }
    }

    Optional<Entry> find(String slug) {
        return Optional.ofNullable(entries.get(slug));
    }

    Collection<Entry> all() {
        return entries.values();
    }

    void met(String slug, Entry entry) {
        if (!entry.equals(entries.put(slug, entry))) {
            append(JSON.createObjectNode()
                            .put("blog", blog)
                            .put("slug", slug)
                            .put("hash", entry.hash())
                            .put("version", entry.version())
                            .put("path", entry.path())
                    + "\n");
        }
    }

    void parted(String slug) {
        if (entries.remove(slug) != null) {
            append(JSON.createObjectNode().put("blog", blog).put("slug", slug) + "\n");
        }
    }

    private synchronized void append(String line) {
        if (file == null) {
            return;
        }
        try {
            file.position(file.size());
            file.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (file != null) {
            try {
                file.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
