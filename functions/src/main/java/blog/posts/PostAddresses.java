package blog.posts;

import blog.http.InvalidInput;
import blog.http.Problem;
import blog.posts.manuscript.Slug;
import blog.posts.store.PostMoves;
import blog.posts.store.PostTable;
import blog.posts.store.Slot;
import blog.posts.store.StoredPost;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The other addresses of a post, which lead to it: those that it had before, and those that its manuscript asks for.
final class PostAddresses {
    private final PostTable posts;

    PostAddresses(PostTable posts) {
        this.posts = posts;
    }

    /// What lies at those of the `wanted` slugs that do not lead to the post yet; 409 when one is another post's or the
    /// post's own.
    Map<Slug, Slot> claim(StoredPost post, List<Slug> wanted) {
        var claimed = new LinkedHashMap<Slug, Slot>();
        for (Slug slug : wanted) {
            if (slug.equals(post.slug())) {
                throw conflict("redirect_from: " + slug + " would lead to itself.");
            }
            switch (posts.findNow(slug)) {
                case Slot.Occupied _ -> throw conflict("redirect_from: there is a post at " + slug + ".");
                case Slot.Moved moved -> {
                    if (!moved.id().equals(post.id())) {
                        throw conflict("redirect_from: " + slug + " leads to another post.");
                    }
                }
                case Slot.Deleted deleted -> claimed.put(slug, deleted);
                case Slot.Vacant vacant -> claimed.put(slug, vacant);
            }
        }
        requireFew(post.former());
        return claimed;
    }

    /// Those that still lead to the post: a new one may have taken a slug since.
    List<Slug> leading(StoredPost post) {
        return post.former().stream()
                .filter(slug -> posts.findNow(slug) instanceof Slot.Moved moved
                        && moved.id().equals(post.id()))
                .toList();
    }

    static void requireFew(List<Slug> addresses) {
        if (addresses.size() > PostMoves.MOST_ADDRESSES) {
            throw InvalidInput.unacceptable(
                    "slug", "would be one of more than " + PostMoves.MOST_ADDRESSES + " addresses of this post");
        }
    }

    static InvalidInput conflict(String detail) {
        return new InvalidInput(Problem.of(409, detail));
    }
}
