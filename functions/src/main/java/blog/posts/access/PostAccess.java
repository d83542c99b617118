package blog.posts.access;

import blog.http.InvalidInput;
import blog.http.Problem;
import blog.http.Response;
import blog.names.Slug;
import blog.posts.Slot;
import blog.posts.StoredPost;
import blog.posts.access.Sight.Elsewhere;
import blog.posts.access.Sight.Gone;
import blog.posts.access.Sight.Nothing;
import blog.posts.access.Sight.Seen;
import blog.posts.store.PostTable;
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

    /// What the caller may read at the slug, now.
    public Sight<StoredPost> reading(Slug slug, Principal principal) {
        Slot slot = posts.findNow(slug);
        if (slot instanceof Slot.Occupied(StoredPost post) && isKnown(post, principal)) {
            return new Seen<>(post);
        }
        return principal.hasAllPosts() && posts.follow(slot) instanceof Slot.Deleted
                ? new Gone<>()
                : absent(slot, principal);
    }

    /// What `answer` says of a post that the caller may read, if it is his to change.
    public static Response changing(StoredPost post, Principal principal, Function<StoredPost, Response> answer) {
        return refusal(post, principal)
                .map(refusal -> refusal.problem().toResponse())
                .orElseGet(() -> answer.apply(post));
    }

    /// Where no post lies that the caller may know of: the way to where it has moved, if he may know of it there, and
    /// that it is gone, if readers knew of it.
    public Sight<StoredPost> absent(Slot slot, Principal principal) {
        return switch (posts.follow(slot)) {
            case Slot.Occupied(StoredPost post)
            when slot instanceof Slot.Moved && isKnown(post, principal) -> new Elsewhere<>(post.slug());
            case Slot.Deleted deleted when deleted.wasPublic() -> new Gone<>();
            case Slot.Occupied _, Slot.Moved _, Slot.Deleted _, Slot.Vacant _ -> new Nothing<>();
        };
    }

    private static boolean isKnown(StoredPost post, Principal principal) {
        return post.isPublished() || principal.has(post.owner());
    }

    /// Why the caller may not put a post at a slug, or change the one that lies there; empty when he may. An address
    /// that a post had is as closed as the post.
    public Optional<Refusal> refusal(Slot slot, Principal principal) {
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

    private static Optional<Refusal> refusal(StoredPost post, Principal principal) {
        if (principal.has(post.owner())) {
            return Optional.empty();
        }
        return Optional.of(post.isPublished() ? new Refusal.NotYours() : new Refusal.Hidden());
    }
}
