package blog.comments.following;

import blog.codec.Sha256;
import blog.dynamo.Attempts;
import blog.names.Slug;
import blog.posts.Revision;
import blog.posts.gate.Counted;
import blog.posts.gate.GateTable;
import blog.posts.store.RevisionTable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ConcurrentModificationException;
import java.util.Optional;

/// Counts changes on gates, each once however often it comes, and in any order.
public record Tally(GateTable gates, RevisionTable revisions) {
    private static final int MARK_BYTES = 10;

    /// What is counted lies on the post of `postId`, which was at `slug` when it came; `change` tells it from every
    /// other change, and `at` is its time.
    void add(Slug slug, String postId, Counted counted, String change, Instant at, int delta) {
        byte[] mark = mark(change, at);
        Slug where = slug;
        for (var attempts = new Attempts(); attempts.next(); attempts.pause()) {
            if (gates.count(where, postId, counted, mark, delta) || gates.isHere(where, postId)) {
                return;
            }
            // If the post has moved since, and perhaps another has taken that slug, its log says where it is.
            Optional<Revision> last = revisions.last(postId);
            if (last.isEmpty() || last.get().slug().equals(where)) {
                return;
            }
            where = last.get().slug();
        }
        throw new ConcurrentModificationException("a post kept moving");
    }

    private static byte[] mark(String change, Instant at) {
        byte[] digest = Sha256.of(change.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(MARK_BYTES)
                .putInt((int) at.getEpochSecond())
                .put(digest, 0, MARK_BYTES - Integer.BYTES)
                .array();
    }
}
