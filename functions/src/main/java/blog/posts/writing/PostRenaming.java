package blog.posts.writing;

import blog.dynamo.Attempts;
import blog.http.InvalidInput;
import blog.http.JsonBody;
import blog.http.Problem;
import blog.http.Request;
import blog.http.Response;
import blog.http.routing.Route;
import blog.names.Site;
import blog.names.Slug;
import blog.posts.PostMoves;
import blog.posts.PostTable;
import blog.posts.PostTable.Outcome;
import blog.posts.Revision;
import blog.posts.Slot;
import blog.posts.StoredPost;
import blog.posts.access.PostAccess;
import blog.posts.access.PostAddresses;
import blog.posts.access.Preconditions;
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
        for (var attempts = new Attempts(); attempts.next(); attempts.pause()) {
            Slot slot = posts.findNow(from);
            Slot target = posts.findNow(to);
            if (!(slot instanceof Slot.Occupied(StoredPost post))) {
                return isDone(slot, target)
                        ? repeated(target, principal)
                        : access.absent(slot, principal, there -> request.elsewhere(1, there.value()));
            }
            Optional<Problem> refusal = access.refusal(slot, principal).or(() -> preconditions.refusal(slot));
            if (refusal.isPresent()) {
                return refusal.get().toResponse();
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
            if (moves.move(post, target, after, leading, revision) instanceof Outcome.Done) {
                return PostAnswer.of(200, retagging.settle(after, principal.name()), List.of());
            }
        }
        return Problem.unavailable(1).toResponse();
    }

    private StoredPost moved(StoredPost post, Slot target, Slug to, List<Slug> leading) {
        var former = new ArrayList<>(leading);
        former.add(post.slug());
        PostAddresses.requireFew(former);
        // Versions only grow, at a slug and in a post's log.
        long version = Math.max(post.version(), target.version()) + 1;
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return PostSuccession.moved(site, post, to, version, former, now);
    }

    private static boolean isDone(Slot slot, Slot target) {
        return slot instanceof Slot.Moved moved
                && target instanceof Slot.Occupied(StoredPost post)
                && post.id().equals(moved.id());
    }

    /// A rename that comes again after it has succeeded finds its own work, if it is the caller's.
    private Response repeated(Slot target, Principal principal) {
        Optional<Problem> refusal = access.refusal(target, principal);
        return refusal.isEmpty() && target instanceof Slot.Occupied(StoredPost post)
                ? PostAnswer.of(200, retagging.settle(post, principal.name()), List.of())
                : refusal.orElseGet(Problem::gone).toResponse();
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
