package blog.posts.writing;

import blog.names.Slug;
import blog.posts.Slot;
import blog.posts.StoredPost;
import blog.posts.access.PostAccess;
import blog.posts.access.Refusal;
import blog.posts.store.PostEdit;
import blog.posts.store.PostEdit.Settled;
import blog.posts.store.PostEdit.Step;
import blog.posts.store.PostEdit.Write;
import blog.posts.store.PostTable;
import blog.posts.writing.PostWriting.Demand;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// Takes posts away, and leaves word that they were there.
public final class PostDeleting {
    private final PostTable posts;
    private final PostAccess access;
    private final Clock clock;

    public PostDeleting(PostTable posts, Clock clock) {
        this.posts = posts;
        this.access = new PostAccess(posts);
        this.clock = clock;
    }

    public Written delete(Slug slug, Demand demand) {
        PostAccess.requireReach(demand.principal(), List.of(slug));
        return PostEdit.run(posts.findNow(slug), () -> posts.findNow(slug), slot -> step(slot, demand))
                .orElseGet(Written.Busy::new);
    }

    private Step<Written> step(Slot slot, Demand demand) {
        if (!(slot instanceof Slot.Occupied(StoredPost post))) {
            return new Settled<>(new Written.Absent(access.absent(slot, demand.principal())));
        }
        Optional<Refusal> refusal = access.refusal(slot, demand.principal())
                .or(() -> demand.preconditions().refusal(slot));
        if (refusal.isPresent()) {
            return new Settled<>(new Written.Refused(refusal.get()));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new Write<>(
                () -> posts.delete(post, now, demand.principal().name()), () -> new Settled<>(new Written.Deleted()));
    }
}
