package blog.cli.sync;

import blog.cli.remote.Answer;
import blog.cli.remote.Call;
import blog.cli.remote.RemoteBlog;
import blog.cli.sync.BlogPosts.Post;
import blog.cli.sync.Journal.Entry;
import blog.cli.sync.Outcome.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Brings a folder to what a blog says, byte for byte, every file under the path that it was uploaded with. A file that
/// differs and was not exported before is left as it is unless `force` says so.
final class Export {
    private final RemoteBlog blog;
    private final Path folder;
    private final Journal journal;
    private final boolean force;
    private final Set<Path> taken = new HashSet<>();

    Export(RemoteBlog blog, Path folder, Journal journal, boolean force) {
        this.blog = blog;
        this.folder = folder;
        this.journal = journal;
        this.force = force;
    }

    /// One task for each post of the blog, in any status.
    Stream<Sync.Task> tasks() {
        return BlogPosts.of(blog).all().stream().map(post -> {
            Path file = file(post);
            return () -> bring(post, file);
        });
    }

    private Outcome bring(Post post, Path file) {
        String name = file.toString();
        try {
            Path former = formerPlace(post, file);
            if (former == null && isIn(file, post.hash())) {
                return met(post, file, Kind.UNCHANGED);
            }
            if (!force && (isMine(file, post) || (former != null && isMine(former, post)))) {
                return Outcome.of(name, Kind.CONFLICT, "differs, and did so before (--force overwrites it)");
            }
            Answer source = blog.send(Call.get(Call.manuscript(post.slug()), "text/markdown"));
            if (!source.isGood()) {
                return Outcome.of(name, Kind.REFUSED, source);
            }
            Kind kind = Files.exists(file) || former != null ? Kind.UPDATED : Kind.CREATED;
            replace(file, source.body());
            Outcome outcome = met(post, file, kind);
            if (former == null) {
                return outcome;
            }
            Files.delete(former);
            return outcome.with(name + ":1: moved from " + relative(former));
        } catch (IOException e) {
            return Outcome.of(name, Kind.REFUSED, "cannot be written: " + Sheet.reason(e));
        }
    }

    private Outcome met(Post post, Path file, Kind kind) throws IOException {
        journal.met(post.slug(), new Entry(hash(file), post.version(), relative(file)));
        return Outcome.of(file.toString(), kind);
    }

    /// Where the post lay in this folder when both last met, if its file is still there and is not another's now.
    private @Nullable Path formerPlace(Post post, Path file) {
        return journal.find(post.slug())
                .map(Entry::path)
                .filter(path -> !BlogPosts.isSame(path, relative(file)))
                .flatMap(this::within)
                .filter(path -> Files.isRegularFile(path) && !taken.contains(path))
                .orElse(null);
    }

    /// Whether the file has something that the blog never had from here.
    private boolean isMine(Path file, Post post) throws IOException {
        return Files.exists(file)
                && !isIn(file, post.hash())
                && !isIn(file, journal.find(post.slug()).map(Entry::hash).orElse(""));
    }

    private static boolean isIn(Path file, String hash) throws IOException {
        return Files.exists(file) && hash(file).equals(hash);
    }

    private static String hash(Path file) throws IOException {
        return Local.hash(Files.readAllBytes(file));
    }

    /// Where it came from; for a post without a path where Jekyll would have it, and so too when two want one path.
    private Path file(Post post) {
        Optional<Path> own = Optional.ofNullable(post.path()).flatMap(this::within);
        if (own.isPresent() && taken.add(own.get())) {
            return own.get();
        }
        // What is not public says so by its place, so that the next sync does not publish it.
        boolean isPublic = post.status().equals("published") || post.status().equals("scheduled");
        Path usual = folder.resolve(
                isPublic
                        ? "_posts/" + post.date().substring(0, 10) + "-" + post.slug() + ".md"
                        : "_drafts/" + post.slug() + ".md");
        if (taken.add(usual)) {
            return usual;
        }
        Path last = usual.resolveSibling(post.id() + "-" + post.slug() + ".md");
        taken.add(last);
        return last;
    }

    /// Only a post's file within the folder, and through no link out of it; a blog may not choose where else this
    /// writes.
    private Optional<Path> within(String relative) {
        try {
            Path file = folder.resolve(relative).normalize();
            var post = new PostFile(file, relative);
            boolean isPost = (post.isMarkdown() || post.isHtml()) && !post.isHidden();
            return isPost && file.startsWith(folder) && !leadsOut(file) ? Optional.of(file) : Optional.empty();
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    private boolean leadsOut(Path file) {
        for (Path above = file; above != null && !above.equals(folder); above = above.getParent()) {
            if (Files.isSymbolicLink(above)) {
                return true;
            }
        }
        return false;
    }

    private String relative(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    /// The file is there as a whole or not at all.
    private static void replace(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Path part = file.resolveSibling("." + file.getFileName() + ".part");
        Files.write(part, bytes);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
