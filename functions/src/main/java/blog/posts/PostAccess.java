package blog.posts;

import blog.http.InvalidInput;
import blog.http.Problem;
import blog.http.Request;
import blog.http.Response;
import blog.posts.manuscript.Slug;
import blog.posts.store.PostTable;
import blog.posts.store.Slot;
import blog.posts.store.StoredPost;
import blog.tokens.Principal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What of the posts is open to whom. To an author, someone else's post is as if it were not there until it is
/// published; then it may be read and not changed.
public final class PostAccess {
    private final PostTable posts;

    public PostAccess(PostTable posts) {
        this.posts = posts;
    }

    /// The answer about the post at the slug in the request, when it may be read.
    public Response reading(Request request, Principal principal, Function<StoredPost, Response> answer) {
        Slot slot = posts.findNow(new Slug(request.param("slug")));
        if (!isKnown(slot, principal)) {
            return Problem.notFound().toResponse();
        }
        return switch (slot) {
            case Slot.Occupied(StoredPost post) -> answer.apply(post);
            case Slot.Moved moved ->
                Response.permanentRedirect(request.elsewhere(1, moved.to().value()));
            case Slot.Deleted _ -> Problem.gone().toResponse();
            case Slot.Vacant _ -> Problem.notFound().toResponse();
        };
    }

    /// As [#reading], when the post is the caller's to change.
    public Response changing(Request request, Principal principal, Function<StoredPost, Response> answer) {
        return reading(
                request,
                principal,
                post -> refusal(post, principal).map(Problem::toResponse).orElseGet(() -> answer.apply(post)));
    }

    /// Whether the caller may know of what lies at a slug. An address that a post had leads nobody to a post that he
    /// could not know of.
    boolean isKnown(Slot slot, Principal principal) {
        return principal.hasAllPosts()
                || switch (slot) {
                    case Slot.Occupied(StoredPost post) -> isKnown(post, principal);
                    case Slot.Moved moved ->
                        !(posts.findNow(moved.to()) instanceof Slot.Occupied(StoredPost post))
                                || isKnown(post, principal);
                    case Slot.Deleted deleted -> deleted.wasPublic();
                    case Slot.Vacant _ -> false;
                };
    }

    private static boolean isKnown(StoredPost post, Principal principal) {
        return post.isPublished() || principal.has(post.owner());
    }

    /// Why the caller may not put a post at a slug, or change the one that lies there; empty when he may. An address
    /// that a post had is as closed as the post.
    Optional<Problem> refusal(Slot slot, Principal principal) {
        if (principal.hasAllPosts()) {
            return Optional.empty();
        }
        return switch (slot) {
            case Slot.Occupied(StoredPost post) -> refusal(post, principal);
            case Slot.Moved moved ->
                posts.findNow(moved.to()) instanceof Slot.Occupied(StoredPost post)
                                && post.id().equals(moved.id())
                        ? refusal(post, principal)
                        : Optional.empty();
            case Slot.Deleted _, Slot.Vacant _ -> Optional.empty();
        };
    }

    /// Lets a token write nothing but slugs that begin with its prefix, whatever lies there.
    static void requireReach(Principal principal, List<Slug> slugs) {
        if (!slugs.stream().allMatch(slug -> slug.value().startsWith(principal.prefix()))) {
            throw new InvalidInput(
                    Problem.of(403, "The token only writes slugs that begin with " + principal.prefix() + "."));
        }
    }

    private static Optional<Problem> refusal(StoredPost post, Principal principal) {
        if (principal.has(post.owner())) {
            return Optional.empty();
        }
        return Optional.of(post.isPublished() ? Problem.of(403, "The post is someone else's.") : Problem.notFound());
    }
}
