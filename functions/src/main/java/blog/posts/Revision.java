package blog.posts;

import blog.codec.Sha256;
import blog.names.Slug;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One entry of a post's event log: what became of the post, where it then lay, by whom and when. The log alone is
/// enough to make the post anew. A null `status` is a deletion; a null `text` a change that left the text as it was.
public record Revision(
        String postId,
        long version,
        Slug slug,
        @Nullable Status status,
        Instant at,
        String by,
        @Nullable Text text) {

    /// What was PUT, byte for byte, and where the file lay in its author's folder.
    public record Text(byte[] source, @Nullable String path) {
        /// What tells one text from another: SHA-256 of its bytes, in URL-safe Base64.
        public String hash() {
            return Sha256.text(source);
        }
    }

    /// The entry that a new version leaves in the log.
    public static Revision of(StoredPost post, String by, @Nullable Text text) {
        return new Revision(post.id(), post.version(), post.slug(), post.status(), post.updated(), by, text);
    }

    /// A revision without its text: how many bytes that has, and which.
    public record Line(long version, Instant at, String by, long bytes, String hash) {
        /// Of a revision that has this text.
        public static Line of(Revision revision, Text text) {
            return new Line(revision.version(), revision.at(), revision.by(), text.source().length, text.hash());
        }

        /// What the entity tags of the post begin with that has this version.
        public String validator() {
            return StoredPost.validator(version, hash, at);
        }
    }
}
