package blog.posts.access;

import blog.posts.Slot;
import blog.posts.Status;
import blog.posts.StoredPost;
import blog.posts.access.Sight.Elsewhere;
import blog.posts.access.Sight.Gone;
import blog.posts.access.Sight.Nothing;
import blog.posts.access.Sight.Seen;
import blog.posts.store.PostTable;

/// What anyone may know of posts: those that are published, and of those that were, that they are gone.
public record PublicPosts(PostTable posts) {

    /// What lies in the slot, for anyone.
    public Sight<StoredPost> see(Slot slot) {
        return switch (slot) {
            case Slot.Occupied(StoredPost post) when post.isPublished() -> new Seen<>(post);
            case Slot.Occupied(StoredPost post) when post.status() == Status.WITHDRAWN -> new Gone<>();
            case Slot.Deleted deleted when deleted.wasPublic() -> new Gone<>();
            case Slot.Moved moved -> elsewhere(moved);
            case Slot.Occupied _, Slot.Deleted _, Slot.Vacant _ -> new Nothing<>();
        };
    }

    /// The way to where the post lies now: only readers of the post there may know of it.
    private Sight<StoredPost> elsewhere(Slot.Moved moved) {
        Sight<StoredPost> there = see(posts.follow(moved));
        return there instanceof Seen<StoredPost>(StoredPost post) ? new Elsewhere<>(post.slug()) : there;
    }
}
