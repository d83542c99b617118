package blog.events;

import blog.names.Slug;
import blog.posts.Revision;
import blog.posts.Status;
import blog.posts.StoredPost;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a post is at one version of it; a null `status` is that of a deleted one.
record Fate(
        String postId, long version, Slug slug, @Nullable Status status, Instant at) {

    static Fate of(StoredPost post) {
        return new Fate(post.id(), post.version(), post.slug(), post.status(), post.updated());
    }

    static Fate of(Revision last) {
        return new Fate(last.postId(), last.version(), last.slug(), last.status(), last.at());
    }

    boolean isPublic() {
        return status == Status.PUBLISHED;
    }
}
