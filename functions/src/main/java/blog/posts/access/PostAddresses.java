package blog.posts.access;

import blog.http.InvalidInput;
import blog.http.Problem;
import blog.manuscripts.warnings.Warning;
import blog.names.Slug;
import blog.posts.Slot;
import blog.posts.StoredPost;
import blog.posts.store.PostMoves;
import blog.posts.store.PostTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The other addresses of a post, which lead to it: those that it had before, and those that its manuscript asks for.
public final class PostAddresses {
    private final PostTable posts;

    public PostAddresses(PostTable posts) {
        this.posts = posts;
    }

    /// The addresses that are to lead to a post, what lies at those of them that do not lead there yet, and a warning
    /// for each that cannot.
    public record Claims(List<Slug> leading, Map<Slug, Slot> found, List<Warning> warnings) {}

    /// Which of the `wanted` slugs can lead to the post at `own`; one that another post has stays with that.
    public Claims claim(Slot before, Slug own, List<Slug> wanted) {
        var claims = new Claims(new ArrayList<>(), new LinkedHashMap<>(), new ArrayList<>());
        Set<Slug> all = new HashSet<>(
                before instanceof Slot.Occupied(StoredPost post) ? post.life().former() : Set.of());
        for (Slug slug : wanted) {
            Slot found = posts.findNow(slug);
            String flaw = flaw(slug, found, before.postId(), own);
            if (flaw == null && all.size() == PostMoves.MOST_ADDRESSES && !all.contains(slug)) {
                flaw = "would be one of more than " + PostMoves.MOST_ADDRESSES + " addresses of this post";
            }
            if (flaw != null) {
                claims.warnings()
                        .add(new Warning(null, "The redirect_from " + slug + " has no effect: it " + flaw + "."));
                continue;
            }
            all.add(slug);
            claims.leading().add(slug);
            if (!(found instanceof Slot.Moved)) {
                claims.found().put(slug, found);
            }
        }
        return claims;
    }

    private static @Nullable String flaw(Slug slug, Slot found, Optional<String> postId, Slug own) {
        if (slug.equals(own)) {
            return "is the post's own address";
        }
        return switch (found) {
            case Slot.Occupied _ -> "is another post's address";
            case Slot.Moved moved -> postId.filter(moved.id()::equals).isPresent() ? null : "leads to another post";
            case Slot.Deleted _, Slot.Vacant _ -> null;
        };
    }

    /// Those that still lead to the post: a new one may have taken a slug since.
    public List<Slug> leading(StoredPost post) {
        return post.life().former().stream()
                .filter(slug -> posts.findNow(slug) instanceof Slot.Moved moved
                        && moved.id().equals(post.id()))
                .toList();
    }

    public static void requireFew(List<Slug> addresses) {
        if (addresses.size() > PostMoves.MOST_ADDRESSES) {
            throw InvalidInput.unacceptable(
                    "slug", "would be one of more than " + PostMoves.MOST_ADDRESSES + " addresses of this post");
        }
    }

    public static InvalidInput conflict(String detail) {
        return new InvalidInput(Problem.of(409, detail));
    }
}
