package blog.cli.sync;

import blog.cli.remote.Answer;
import blog.cli.remote.Call;
import blog.cli.remote.RemoteBlog;
import blog.cli.sync.Journal.Entry;
import blog.cli.sync.Outcome.Kind;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Brings a folder to what a blog says, byte for byte, every file under the path that it was uploaded with. A file that
/// differs and was not exported before is left as it is unless `force` says so.
final class Export {
    private static final Pattern PATH = Pattern.compile("filename\\*=UTF-8''([^;\\s]+)");

    private final RemoteBlog blog;
    private final Path folder;
    private final Journal journal;
    private final boolean force;
    private final Set<Path> taken = ConcurrentHashMap.newKeySet();

    Export(RemoteBlog blog, Path folder, Journal journal, boolean force) {
        this.blog = blog;
        this.folder = folder;
        this.journal = journal;
        this.force = force;
    }

    /// One task for each post of the blog, in any status.
    Stream<Sync.Task> tasks() {
        List<Sync.Task> tasks = new ArrayList<>();
        blog.walk("/manuscripts?limit=100", post -> tasks.add(() -> fetch(post)));
        return tasks.stream();
    }

    private Outcome fetch(JsonNode post) {
        String slug = post.path("slug").asText();
        Answer source = blog.send(Call.get(Call.manuscript(slug), "text/markdown"));
        if (!source.isGood()) {
            return Outcome.of(slug, Kind.REFUSED, source);
        }
        Path file = file(source, post);
        Kind kind = write(file, source.body(), slug);
        if (kind == Kind.CONFLICT) {
            return Outcome.of(file.toString(), kind, "differs, and did so before (--force overwrites it)");
        }
        journal.met(
                slug, new Entry(Local.hash(source.body()), post.path("version").asLong()));
        return Outcome.of(file.toString(), kind);
    }

    /// Where it came from; for a post without a path where Jekyll would have it, and so too when two want one path.
    private Path file(Answer source, JsonNode post) {
        Optional<Path> own = source.header("Content-Disposition").flatMap(this::named);
        if (own.isPresent() && taken.add(own.get())) {
            return own.get();
        }
        String slug = post.path("slug").asText();
        boolean draft = post.path("status").asText().equals("draft");
        Path usual = folder.resolve(
                draft
                        ? "_drafts/" + slug + ".md"
                        : "_posts/" + post.path("date").asText().substring(0, 10) + "-" + slug + ".md");
        return taken.add(usual)
                ? usual
                : folder.resolve("_posts").resolve(post.path("id").asText() + "-" + slug + ".md");
    }

    /// Only a post's file within the folder; a blog may not choose where else this writes.
    private Optional<Path> named(String disposition) {
        Matcher path = PATH.matcher(disposition);
        if (!path.find()) {
            return Optional.empty();
        }
        String relative = URLDecoder.decode(path.group(1).replace("+", "%2B"), StandardCharsets.UTF_8);
        Path file = folder.resolve(relative).normalize();
        return file.startsWith(folder) && new PostFile(file, relative).isPost() ? Optional.of(file) : Optional.empty();
    }

    private Kind write(Path file, byte[] bytes, String slug) {
        try {
            if (!Files.exists(file)) {
                replace(file, bytes);
                return Kind.CREATED;
            }
            byte[] mine = Files.readAllBytes(file);
            if (Arrays.equals(mine, bytes)) {
                return Kind.UNCHANGED;
            }
            boolean untouched = journal.find(slug)
                    .map(met -> met.hash().equals(Local.hash(mine)))
                    .orElse(false);
            if (!untouched && !force) {
                return Kind.CONFLICT;
            }
            replace(file, bytes);
            return Kind.UPDATED;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The file is there as a whole or not at all.
    private static void replace(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Path part = file.resolveSibling("." + file.getFileName() + ".part");
        Files.write(part, bytes);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
