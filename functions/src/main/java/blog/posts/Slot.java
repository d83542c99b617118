package blog.posts;

import blog.names.Slug;
import java.util.Optional;

/// What lies at a slug. Versions only ever grow at a slug, through deletion and new life, so that no entity tag comes
/// twice.
public sealed interface Slot {

    /// The version of the item, 0 when there has never been one.
    long version();

    /// The post that this tells of; none when there has never been one here.
    default Optional<String> postId() {
        return switch (this) {
            case Vacant _ -> Optional.empty();
            case Occupied(StoredPost post) -> Optional.of(post.id());
            case Moved moved -> Optional.of(moved.id());
            case Deleted deleted -> Optional.of(deleted.id());
        };
    }

    record Vacant() implements Slot {
        @Override
        public long version() {
            return 0;
        }
    }

    record Occupied(StoredPost post) implements Slot {
        @Override
        public long version() {
            return post.version();
        }
    }

    /// The post with this id has moved to another slug; whoever asks is sent there. A new post may take the slug.
    record Moved(Slug slug, String id, long version, Slug to) implements Slot {}

    /// A deleted post; `wasPublic` is false when nobody but its author ever knew of it.
    record Deleted(Slug slug, String id, long version, boolean wasPublic) implements Slot {}
}
