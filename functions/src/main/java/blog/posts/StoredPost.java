package blog.posts;

import blog.codec.Checksum;
import blog.codec.Packed;
import blog.names.Slug;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The current version of a post as its item holds it.
public record StoredPost(Life life, Rendering rendering) {

    public Slug slug() {
        return life.slug();
    }

    public String id() {
        return life.id();
    }

    public @Nullable String owner() {
        return life.owner();
    }

    public long version() {
        return life.version();
    }

    public Status status() {
        return life.status();
    }

    public Instant updated() {
        return life.updated();
    }

    public Packed json() {
        return rendering.json();
    }

    /// The entity tag (without quotes) of one representation: `json`, `md`, `html`. Version, content, renderer and
    /// representation decide every byte that goes out.
    public String etag(String representation) {
        return validator() + "-" + rendering.renderer() + "-" + representation;
    }

    /// What the entity tags of this version begin with, and those of no other, not even in a table that was restored or
    /// made anew.
    public String validator() {
        return validator(version(), rendering.sourceHash(), updated());
    }

    static String validator(long version, String sourceHash, Instant updated) {
        return version + "-" + Checksum.of(sourceHash, updated.toString());
    }

    public boolean isPublished() {
        return status() == Status.PUBLISHED;
    }
}
