package blog.cli.sync;

import blog.cli.remote.Answer;
import blog.cli.remote.Call;
import blog.cli.remote.RemoteBlog;
import blog.cli.sync.BlogPosts.Post;
import blog.cli.sync.Journal.Entry;
import blog.cli.sync.Outcome.Kind;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/// The calls that change a blog, each under the condition that the post still is what it was seen as; in a dry run what
/// would come of them.
final class Changes {
    private final RemoteBlog blog;
    private final Journal journal;
    private final boolean dryRun;
    private final Queue<Written> written = new ConcurrentLinkedQueue<>();

    Changes(RemoteBlog blog, Journal journal, boolean dryRun) {
        this.blog = blog;
        this.journal = journal;
        this.dryRun = dryRun;
    }

    List<Written> written() {
        return List.copyOf(written);
    }

    /// Empty when there is a post already.
    Optional<Outcome> create(Local local) {
        return put(local, Kind.CREATED, null, "If-None-Match", "*");
    }

    /// Empty when the post is no longer what `etag` names.
    Optional<Outcome> replace(Local local, @Nullable Post before, String etag) {
        return put(local, Kind.UPDATED, before, "If-Match", etag);
    }

    private Optional<Outcome> put(Local local, Kind kind, @Nullable Post before, String condition, String value) {
        if (dryRun) {
            return Optional.of(Rehearsal.of(local, kind));
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
            expect(before, answer);
        }
        return Optional.of(Outcome.of(local.name(), kind, answer));
    }

    /// The post of a file that has another name now, with its comments and its history; not one whose text would be
    /// refused, since then its name may be misread too.
    Outcome rename(Post post, Local local) {
        String name = post.slug() + " → " + local.slug();
        boolean isSame = post.hash().equals(local.hash());
        if (dryRun || !isSame) {
            Outcome rehearsed = Rehearsal.of(local, Kind.RENAMED);
            if (dryRun || rehearsed.isBad()) {
                return rehearsed.isBad() ? rehearsed : rehearsed.named(name);
            }
        }
        byte[] body = new JsonMapper()
                .createObjectNode()
                .put("slug", local.slug())
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        Answer answer = blog.send(Call.of("POST", Call.post(post.slug()) + "/rename")
                .carrying("application/json", body)
                .with("If-Match", post.etag()));
        if (answer.status() == 412) {
            return local.overtaken();
        }
        if (!answer.isGood()) {
            return Outcome.of(local.name(), Kind.REFUSED, answer);
        }
        journal.parted(post.slug());
        expect(post, answer);
        if (post.isPublished()) {
            written.add(Written.gone(post));
        }
        if (isSame && post.liesAt(local.file().relative())) {
            meet(local, answer.json().path("version").asLong());
            return Outcome.of(name, Kind.RENAMED);
        }
        Outcome outcome = replace(local, post, answer.etag()).orElseGet(local::overtaken);
        return outcome.isBad() ? outcome : new Outcome(name, Kind.RENAMED, outcome.remarks());
    }

    Outcome delete(Post post) {
        if (dryRun) {
            return Outcome.of(post.slug(), Kind.DELETED);
        }
        Answer answer = blog.send(Call.of("DELETE", Call.post(post.slug())).with("If-Match", post.etag()));
        if (answer.status() == 412) {
            return Outcome.of(post.slug(), Kind.CONFLICT, "is being changed on the blog just now");
        }
        if (!answer.isGood() && !answer.isMissing()) {
            return Outcome.of(post.slug(), Kind.REFUSED, answer);
        }
        journal.parted(post.slug());
        if (post.isPublished()) {
            written.add(Written.gone(post));
        }
        return Outcome.of(post.slug(), Kind.DELETED);
    }

    /// Both have the same text now, or one that differs only in what nobody sees.
    void meet(Local local, long version) {
        journal.met(local.slug(), new Entry(local.hash(), version, local.file().relative()));
    }

    private void expect(@Nullable Post before, Answer after) {
        Written now = Written.of(after.json());
        if (now.version() > 0) {
            written.add(now);
        } else if (before != null && before.isPublished()) {
            written.add(Written.gone(before));
        }
    }
}
