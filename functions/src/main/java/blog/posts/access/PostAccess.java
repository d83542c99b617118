package blog.posts.access;

import blog.http.InvalidInput;
import blog.http.Problem;
import blog.http.Request;
import blog.http.Response;
import blog.names.Slug;
import blog.posts.PostTable;
import blog.posts.Slot;
import blog.posts.StoredPost;
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
        if (slot instanceof Slot.Occupied(StoredPost post) && isKnown(post, principal)) {
            return answer.apply(post);
        }
        return principal.hasAllPosts() && posts.follow(slot) instanceof Slot.Deleted
                ? Problem.gone().toResponse()
                : absent(slot, principal, to -> request.elsewhere(1, to.value()));
    }

    /// As [#reading], when the post is the caller's to change.
    public Response changing(Request request, Principal principal, Function<StoredPost, Response> answer) {
        return reading(
                request,
                principal,
                post -> refusal(post, principal).map(Problem::toResponse).orElseGet(() -> answer.apply(post)));
    }

    /// The answer where no post lies that the caller may know of: the way to where it has moved, if he may know of it
    /// there, and that it is gone, if readers knew of it.
    public Response absent(Slot slot, Principal principal, Function<Slug, String> address) {
        return switch (posts.follow(slot)) {
            case Slot.Occupied(StoredPost post)
            when slot instanceof Slot.Moved && isKnown(post, principal) ->
                Response.permanentRedirect(address.apply(post.slug()));
            case Slot.Deleted deleted when deleted.wasPublic() -> Problem.gone().toResponse();
            case Slot.Occupied _, Slot.Moved _, Slot.Deleted _, Slot.Vacant _ ->
                Problem.notFound().toResponse();
        };
    }

    private static boolean isKnown(StoredPost post, Principal principal) {
        return post.isPublished() || principal.has(post.owner());
    }

    /// Why the caller may not put a post at a slug, or change the one that lies there; empty when he may. An address
    /// that a post had is as closed as the post.
    public Optional<Problem> refusal(Slot slot, Principal principal) {
        return !principal.hasAllPosts() && posts.follow(slot) instanceof Slot.Occupied(StoredPost post)
                ? refusal(post, principal)
                : Optional.empty();
    }

    /// Lets a token write nothing but slugs that begin with its prefix, whatever lies there.
    public static void requireReach(Principal principal, List<Slug> slugs) {
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
