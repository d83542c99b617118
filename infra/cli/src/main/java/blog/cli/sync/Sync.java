package blog.cli.sync;

import blog.cli.remote.Answer;
import blog.cli.remote.Call;
import blog.cli.remote.RemoteBlog;
import blog.cli.sync.BlogPosts.Post;
import blog.cli.sync.Journal.Entry;
import blog.cli.sync.Outcome.Kind;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Brings a blog to what a folder says. A file that both have, and where both have it, costs no call; what somebody
/// else has changed on the blog is not overwritten unless `force` says so.
public final class Sync {
    private static final Pattern VERSION = Pattern.compile("\"(\\d{1,18})-");

    private final RemoteBlog blog;
    private final BlogPosts posts;
    private final Journal journal;
    private final Authorship authorship;
    private final Rules rules;
    private final Changes changes;

    /// `dryRun` changes nothing, and says what would be.
    public record Rules(boolean dryRun, boolean force) {}

    /// The work on one post, independent of any other.
    @FunctionalInterface
    public interface Task {
        Outcome run();
    }

    Sync(RemoteBlog blog, BlogPosts posts, Journal journal, Authorship authorship, Rules rules) {
        this.blog = blog;
        this.posts = posts;
        this.journal = journal;
        this.authorship = authorship;
        this.rules = rules;
        this.changes = new Changes(blog, journal, rules.dryRun());
    }

    Stream<Task> tasks(Plan plan) {
        return plan.steps().stream().map(step -> () -> switch (step) {
            case Plan.Bring(String slug, Sheet sheet) -> read(slug, sheet, local -> bring(local));
            case Plan.Rename(Post post, String slug, Sheet sheet) ->
                read(slug, sheet, local -> changes.rename(post, local));
            case Plan.RenamedThere(Post post, Sheet sheet) ->
                read(post.slug(), sheet, local -> renamedThere(post, local));
            case Plan.DeletedThere(String slug, Sheet sheet) -> read(slug, sheet, this::deletedThere);
            case Plan.Delete(Post post) -> delete(post);
        });
    }

    /// What readers' lists are to show when they have followed.
    List<Written> written() {
        return changes.written();
    }

    /// The file's bytes once more: those that were looked at before may have changed since.
    private static Outcome read(String slug, Sheet sheet, Function<Local, Outcome> then) {
        String name = sheet.file().file().toString();
        if (sheet.unreadable() != null) {
            return Outcome.of(name, Kind.REFUSED, sheet.unreadable());
        }
        if (slug.isEmpty()) {
            return Outcome.of(
                    name, Kind.REFUSED, "has no name that a slug can be made of; give it slug: in its front matter");
        }
        try {
            return then.apply(new Local(slug, sheet.file(), sheet.file().read()));
        } catch (IOException e) {
            return Outcome.of(name, Kind.REFUSED, "cannot be read: " + Sheet.reason(e));
        }
    }

    private Outcome bring(Local local) {
        Post post = posts.find(local.slug());
        if (post == null) {
            return changes.create(local).orElseGet(() -> replace(local, null));
        }
        Entry met = journal.find(local.slug()).orElse(null);
        boolean lies = post.liesAt(local.file().relative());
        boolean metSo =
                met != null && met.version() == post.version() && met.hash().equals(local.hash());
        if (lies && metSo) {
            changes.meet(local, post.version());
            return Outcome.of(local.name(), Kind.UNCHANGED);
        }
        if (!post.hash().equals(local.hash()) && !metSo) {
            return replace(local, post);
        }
        if (lies) {
            changes.meet(local, post.version());
            return Outcome.of(local.name(), Kind.UNCHANGED);
        }
        return move(local, post, met);
    }

    /// The same text elsewhere is another post: a draft no longer, or of another day.
    private Outcome move(Local local, Post post, @Nullable Entry met) {
        String from = post.path();
        if (!rules.force() && from != null && isMovedThere(local, post, from, met)) {
            return Outcome.of(local.name(), Kind.CONFLICT, "lies at " + from + " on the blog (--force moves it here)");
        }
        Outcome outcome = changes.replace(local, post, post.etag()).orElseGet(local::overtaken);
        return outcome.isBad() || from == null ? outcome : outcome.with(local.name() + ":1: moved from " + from);
    }

    private boolean isMovedThere(Local local, Post post, String from, @Nullable Entry met) {
        return met == null
                ? !authorship.isMove(post, from, local)
                : met.version() != post.version() && !met.liesAt(from);
    }

    private Outcome replace(Local local, @Nullable Post post) {
        Answer theirs = blog.send(Call.get(Call.manuscript(local.slug()), "text/markdown"));
        if (theirs.isMissing()) {
            return changes.create(local).orElseGet(local::overtaken);
        }
        if (!theirs.isGood()) {
            return Outcome.of(local.name(), Kind.REFUSED, theirs);
        }
        Entry met = journal.find(local.slug()).orElse(null);
        if (Arrays.equals(theirs.body(), local.bytes())) {
            changes.meet(local, version(theirs));
            return Outcome.of(local.name(), Kind.UNCHANGED);
        }
        boolean lies =
                post == null || post.path() == null || post.liesAt(local.file().relative());
        if (lies && local.differsOnlyInLineEnds(theirs.body())) {
            changes.meet(local, version(theirs));
            return Outcome.of(
                    local.name(), Kind.UNCHANGED, "differs from the blog's only in its line ends; nothing was written");
        }
        if (!rules.force() && isTheirs(local, theirs, met, post)) {
            return Outcome.of(local.name(), Kind.CONFLICT, "was changed on the blog since (--force overwrites that)");
        }
        return changes.replace(local, post, theirs.etag()).orElseGet(local::overtaken);
    }

    /// Whether the blog has what this folder never had.
    private boolean isTheirs(Local local, Answer theirs, @Nullable Entry met, @Nullable Post post) {
        if (met == null) {
            return !authorship.isEdit(local, theirs.body(), post);
        }
        boolean isMoved = post != null
                && post.path() != null
                && !post.liesAt(local.file().relative())
                && isMovedThere(local, post, post.path(), met);
        return isMoved || (met.version() != version(theirs) && !met.hash().equals(Local.hash(theirs.body())));
    }

    /// What was taken off the blog comes back only when that is meant.
    private Outcome deletedThere(Local local) {
        if (rules.force()) {
            return changes.create(local).orElseGet(local::overtaken);
        }
        Outcome rehearsed = Rehearsal.of(local, Kind.CONFLICT);
        return rehearsed.kind() == Kind.REFUSED
                ? rehearsed
                : Outcome.of(local.name(), Kind.CONFLICT, "was deleted on the blog (--force brings it back)");
    }

    /// Only what the folder and the blog had in common goes with its file, or what the same token has written.
    private Outcome delete(Post post) {
        boolean isOurs = journal.find(post.slug())
                .map(met -> met.version() == post.version())
                .orElseGet(() -> authorship.isOurs(post));
        return isOurs || rules.force()
                ? changes.delete(post)
                : Outcome.of(post.slug(), Kind.CONFLICT, "was written or changed by others (--force deletes it)");
    }

    /// A text that would be refused is told as such: its name may be misread too.
    private Outcome renamedThere(Post post, Local local) {
        boolean isSame = post.hash().equals(local.hash());
        Outcome rehearsed = isSame ? Outcome.of(local.name(), Kind.UNCHANGED) : Rehearsal.of(local, Kind.CONFLICT);
        return rehearsed.kind() == Kind.REFUSED
                ? rehearsed
                : Outcome.of(
                        local.name(),
                        rehearsed.kind(),
                        "renamed to " + post.slug() + " on the blog; rename the file (--rename-files does it)");
    }

    private static long version(Answer answer) {
        Matcher version = VERSION.matcher(answer.etag());
        return version.lookingAt() ? Long.parseLong(version.group(1)) : 0;
    }
}
