package blog.changes;

import blog.dynamo.Attempts;
import blog.posts.store.RevisionTable;
import blog.posts.store.Slot;
import blog.posts.store.StoredPost;
import java.util.ConcurrentModificationException;

/// Tells readers what has become of posts, once each. It goes by versions, which only grow in a post's life, so it may
/// be asked late, repeatedly, in any order and by several at once; what lies between two looks at a post goes untold.
public final class Announcing {
    private final ChangeTable changes;
    private final RevisionTable revisions;

    public Announcing(ChangeTable changes, RevisionTable revisions) {
        this.changes = changes;
        this.revisions = revisions;
    }

    /// Announces what lies at a slug now, as far as it is a post; whether there was anything to tell.
    public boolean announce(Slot slot) {
        if (slot instanceof Slot.Occupied(StoredPost post)) {
            return announce(Fate.of(post));
        }
        return slot.postId().map(this::announce).orElse(false);
    }

    /// As [#announce(Slot)], of a post that is no more where it was, as its log says.
    public boolean announce(String postId) {
        return revisions.last(postId).map(last -> announce(Fate.of(last))).orElse(false);
    }

    /// A version that readers notice nothing of is noted all the same: an older one may be on its way.
    private boolean announce(Fate now) {
        for (var attempts = new Attempts(); attempts.next(); attempts.pause()) {
            Announced before = changes.announced(now.postId());
            if (before.version() >= now.version()) {
                return false;
            }
            Change change = before.kind(now)
                    .map(kind -> new Change(now.slug(), now.postId(), now.version(), kind, now.at()))
                    .orElse(null);
            if (changes.append(now.postId(), before, before.after(now), change)) {
                return true;
            }
        }
        throw new ConcurrentModificationException("others kept telling changes");
    }
}
