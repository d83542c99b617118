package blog.posts.writing;

import blog.names.Site;
import blog.names.Slug;
import blog.posts.Revision;
import blog.posts.Slot;
import blog.posts.StoredPost;
import blog.posts.access.PostAccess;
import blog.posts.access.PostAddresses;
import blog.posts.access.Refusal;
import blog.posts.access.Sight;
import blog.posts.rendering.Amended;
import blog.posts.store.PostEdit;
import blog.posts.store.PostEdit.Settled;
import blog.posts.store.PostEdit.Step;
import blog.posts.store.PostEdit.Write;
import blog.posts.store.PostMoves;
import blog.posts.store.PostTable;
import blog.posts.writing.PostWriting.Demand;
import blog.tokens.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Moves posts to other addresses, and whoever comes to the old ones along.
public final class PostMoving {
    private final PostTable posts;
    private final PostMoves moves;
    private final Retagging retagging;
    private final PostAccess access;
    private final PostAddresses addresses;
    private final Site site;
    private final Clock clock;

    public PostMoving(PostTable posts, PostMoves moves, Retagging retagging, Site site, Clock clock) {
        this.posts = posts;
        this.moves = moves;
        this.retagging = retagging;
        this.access = new PostAccess(posts);
        this.addresses = new PostAddresses(posts);
        this.site = site;
        this.clock = clock;
    }

    Written move(Slug from, Slug to, Demand demand) {
        PostAccess.requireReach(demand.principal(), List.of(from, to));
        if (from.equals(to)) {
            throw PostAddresses.conflict("The post has this address already.");
        }
        return PostEdit.run(posts.findNow(from), () -> posts.findNow(from), slot -> step(slot, to, demand))
                .orElseGet(Written.Busy::new);
    }

    private Step<Written> step(Slot slot, Slug to, Demand demand) {
        Principal principal = demand.principal();
        Slot target = posts.findNow(to);
        if (!(slot instanceof Slot.Occupied(StoredPost post))) {
            return new Settled<>(
                    isDone(slot, target)
                            ? repeated(target, principal)
                            : new Written.Absent(access.absent(slot, principal)));
        }
        Optional<Refusal> refusal =
                access.refusal(slot, principal).or(() -> demand.preconditions().refusal(slot));
        if (refusal.isPresent()) {
            return new Settled<>(new Written.Refused(refusal.get()));
        }
        if (target instanceof Slot.Occupied) {
            throw PostAddresses.conflict("There is a post at " + to + ".");
        }
        if (access.refusal(target, principal).isPresent()) {
            throw PostAddresses.conflict(to + " leads to another post.");
        }
        List<Slug> leading = new ArrayList<>(addresses.leading(post));
        leading.remove(to);
        StoredPost after = moved(post, target, to, leading);
        Revision revision = Revision.of(after, principal.name(), null);
        return new Write<>(
                () -> moves.move(post, target, after, leading, revision),
                () -> new Settled<>(stored(after, principal)));
    }

    private Written stored(StoredPost post, Principal principal) {
        return Written.Stored.of(retagging.settle(post, principal.name()));
    }

    private StoredPost moved(StoredPost post, Slot target, Slug to, List<Slug> leading) {
        var former = new ArrayList<>(leading);
        former.add(post.slug());
        PostAddresses.requireFew(former);
        // Versions only grow, at a slug and in a post's log.
        long version = Math.max(post.version(), target.version()) + 1;
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return Amended.moved(site, post, to, version, former, now);
    }

    private static boolean isDone(Slot slot, Slot target) {
        return slot instanceof Slot.Moved moved
                && target instanceof Slot.Occupied(StoredPost post)
                && post.id().equals(moved.id());
    }

    /// A rename that comes again after it has succeeded finds its own work, if it is the caller's.
    private Written repeated(Slot target, Principal principal) {
        Optional<Refusal> refusal = access.refusal(target, principal);
        if (refusal.isPresent()) {
            return new Written.Refused(refusal.get());
        }
        return target instanceof Slot.Occupied(StoredPost post)
                ? stored(post, principal)
                : new Written.Absent(new Sight.Gone<>());
    }
}
