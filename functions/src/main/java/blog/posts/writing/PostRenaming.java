package blog.posts.writing;

import blog.http.InvalidInput;
import blog.http.JsonBody;
import blog.http.Request;
import blog.http.Response;
import blog.http.routing.Route;
import blog.names.Site;
import blog.names.Slug;
import blog.posts.PostEdit;
import blog.posts.PostEdit.Settled;
import blog.posts.PostEdit.Step;
import blog.posts.PostEdit.Write;
import blog.posts.PostMoves;
import blog.posts.PostTable;
import blog.posts.Revision;
import blog.posts.Slot;
import blog.posts.StoredPost;
import blog.posts.access.PostAccess;
import blog.posts.access.PostAddresses;
import blog.posts.access.Preconditions;
import blog.posts.access.Refusal;
import blog.posts.access.Sight;
import blog.tokens.Authentication;
import blog.tokens.Permission;
import blog.tokens.Principal;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// `POST /posts/{slug}/rename`: the same post, its comments and its history at another address. Every address that it
/// ever had leads there at once.
public final class PostRenaming {
    private final PostTable posts;
    private final PostMoves moves;
    private final Retagging retagging;
    private final PostAccess access;
    private final PostAddresses addresses;
    private final Authentication authentication;
    private final Site site;
    private final Clock clock;

    public PostRenaming(
            PostTable posts,
            PostMoves moves,
            Retagging retagging,
            Authentication authentication,
            Site site,
            Clock clock) {
        this.posts = posts;
        this.moves = moves;
        this.retagging = retagging;
        this.access = new PostAccess(posts);
        this.addresses = new PostAddresses(posts);
        this.authentication = authentication;
        this.site = site;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(Route.post("/posts/{slug}/rename", authentication.required(Permission.WRITE, this::rename)));
    }

    private Response rename(Request request, Principal principal) {
        var from = new Slug(request.param("slug"));
        Slug to = target(JsonBody.object(request));
        var preconditions = Preconditions.of(request);
        PostAccess.requireReach(principal, List.of(from, to));
        if (from.equals(to)) {
            throw PostAddresses.conflict("The post has this address already.");
        }
        var rename = new Rename(from, to, preconditions, principal);
        Written written = PostEdit.run(posts.findNow(from), () -> posts.findNow(from), slot -> step(slot, rename))
                .orElseGet(Written.Busy::new);
        return PostAnswer.of(written, request);
    }

    private record Rename(Slug from, Slug to, Preconditions preconditions, Principal principal) {}

    private Step<Written> step(Slot slot, Rename rename) {
        Principal principal = rename.principal();
        Slot target = posts.findNow(rename.to());
        if (!(slot instanceof Slot.Occupied(StoredPost post))) {
            return new Settled<>(
                    isDone(slot, target)
                            ? repeated(target, principal)
                            : new Written.Absent(access.absent(slot, principal)));
        }
        Optional<Refusal> refusal =
                access.refusal(slot, principal).or(() -> rename.preconditions().refusal(slot));
        if (refusal.isPresent()) {
            return new Settled<>(new Written.Refused(refusal.get()));
        }
        if (target instanceof Slot.Occupied) {
            throw PostAddresses.conflict("There is a post at " + rename.to() + ".");
        }
        if (access.refusal(target, principal).isPresent()) {
            throw PostAddresses.conflict(rename.to() + " leads to another post.");
        }
        List<Slug> leading = new ArrayList<>(addresses.leading(post));
        leading.remove(rename.to());
        StoredPost after = moved(post, target, rename.to(), leading);
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

    private static Slug target(JsonNode body) {
        JsonBody.requireMembers(body, Set.of("slug"), "");
        String slug = body.path("slug").textValue();
        if (slug == null || !Slug.isValid(slug)) {
            throw InvalidInput.unacceptable(
                    "slug", "must be letters, digits, - _ . and ~, without a leading dot, at most 200 bytes, in NFC");
        }
        return new Slug(slug);
    }
}
