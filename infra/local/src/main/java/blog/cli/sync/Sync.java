package blog.cli.sync;

import blog.cli.remote.Answer;
import blog.cli.remote.Call;
import blog.cli.remote.RemoteBlog;
import blog.cli.sync.Journal.Entry;
import blog.cli.sync.Outcome.Kind;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Brings a blog to what a folder says. A file that both had when they last met, and that the blog still has, costs no
/// call; what somebody else has changed on the blog in between is not overwritten unless `force` says so.
public final class Sync {
    private final RemoteBlog blog;
    private final Journal journal;
    private final Rules rules;
    private final Map<String, Long> versions = new HashMap<>();

    /// `dryRun` changes nothing, and says what would be.
    public record Rules(boolean dryRun, boolean force) {}

    public Sync(RemoteBlog blog, Journal journal, Rules rules) {
        this.blog = blog;
        this.journal = journal;
        this.rules = rules;
    }

    /// One task for each file, by slug, and one for each post without a file if `delete` says so. The list of
    /// the blog's posts is read now.
    public Stream<Task> tasks(Map<String, PostFile> files, boolean delete) {
        blog.walk(
                "/manuscripts?limit=100",
                post -> versions.put(
                        post.path("slug").asText(), post.path("version").asLong()));
        Stream<Task> bringing = files.entrySet().stream().map(file -> () -> bring(file.getKey(), file.getValue()));
        Stream<Task> deleting = versions.keySet().stream()
                .filter(slug -> delete && !files.containsKey(slug))
                .sorted()
                .map(slug -> () -> delete(slug));
        return Stream.concat(bringing, deleting);
    }

    /// The work on one post, independent of any other.
    @FunctionalInterface
    public interface Task {
        Outcome run();
    }

    private Outcome bring(String slug, PostFile file) {
        var local = new Local(slug, file, file.read());
        @Nullable Entry met = journal.find(slug).orElse(null);
        Long listed = versions.get(slug);
        if (met != null
                && listed != null
                && met.version() == listed
                && met.hash().equals(local.hash())) {
            return Outcome.of(local.name(), Kind.UNCHANGED);
        }
        if (met == null && listed == null) {
            Optional<Outcome> created = put(local, Kind.CREATED, "If-None-Match", "*");
            if (created.isPresent()) {
                return created.get();
            }
        }
        return compare(local, met);
    }

    /// Looks at what the blog has, since the list, which is derived, may be late.
    private Outcome compare(Local local, @Nullable Entry met) {
        Answer theirs = blog.send(Call.get(Call.manuscript(local.slug()), "text/markdown"));
        if (theirs.isMissing()) {
            return put(local, Kind.CREATED, "If-None-Match", "*").orElseGet(local::overtaken);
        }
        if (!theirs.isGood()) {
            return Outcome.of(local.name(), Kind.REFUSED, theirs);
        }
        if (Arrays.equals(theirs.body(), local.bytes())) {
            meet(local, versions.getOrDefault(local.slug(), 0L));
            return Outcome.of(local.name(), Kind.UNCHANGED);
        }
        boolean changedThere = met == null
                ? new Past(blog).has(local.slug(), local.bytes())
                : !met.hash().equals(Local.hash(theirs.body()));
        if (changedThere && !rules.force()) {
            return Outcome.of(local.name(), Kind.CONFLICT, "was changed on the blog since (--force overwrites that)");
        }
        return put(local, Kind.UPDATED, "If-Match", theirs.etag()).orElseGet(local::overtaken);
    }

    /// Empty when the condition does not hold.
    private Optional<Outcome> put(Local local, Kind kind, String condition, String value) {
        if (rules.dryRun()) {
            return Optional.of(Outcome.of(local.name(), kind));
        }
        Answer answer = blog.send(Call.of("PUT", Call.post(local.slug()))
                .carrying("text/markdown", local.bytes())
                .with("Content-Disposition", local.file().disposition())
                .with(condition, value));
        if (answer.status() == 412) {
            return Optional.empty();
        }
        if (answer.isGood()) {
            meet(local, answer.json().path("version").asLong());
        }
        return Optional.of(Outcome.of(local.name(), kind, answer));
    }

    private Outcome delete(String slug) {
        Answer theirs = blog.send(Call.get(Call.manuscript(slug), "application/json"));
        if (theirs.isMissing()) {
            return Outcome.of(slug, Kind.UNCHANGED);
        }
        if (!rules.dryRun()) {
            Answer answer = blog.send(Call.of("DELETE", Call.post(slug)).with("If-Match", theirs.etag()));
            if (!answer.isGood() && !answer.isMissing()) {
                return Outcome.of(slug, Kind.REFUSED, answer);
            }
            journal.parted(slug);
        }
        return Outcome.of(slug, Kind.DELETED);
    }

    private void meet(Local local, long version) {
        if (!rules.dryRun()) {
            journal.met(local.slug(), new Entry(local.hash(), version));
        }
    }
}
