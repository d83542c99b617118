package blog.events;

import blog.codec.Ulid;
import blog.dynamo.Attempts;
import blog.names.Slug;
import blog.posts.Slot;
import blog.posts.StoredPost;
import blog.posts.store.RevisionTable;
import java.util.ConcurrentModificationException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Tells readers what has become of posts, once each. It goes by versions, which only grow in a post's life, so it may
/// be asked late, repeatedly, in any order and by several at once; what lies between two looks at a post goes untold.
/// Runs `told` when the log has grown.
public record Announcing(ChangeTable changes, RevisionTable revisions, Ulid ids, Runnable told) {
    /// What is known of a post and a change of it are two of the hundred items that a transaction takes; the number of
    /// the last change is one more.
    private static final int MOST_TOGETHER = 49;

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

    /// Announces what lies at each slug, in as few transactions as others leave it; adds to `failed` what went wrong at
    /// a slug, which keeps no other post from being announced.
    public void announce(Map<Slug, Slot> slots, Map<Slug, RuntimeException> failed) {
        var fates = new LinkedHashMap<String, Fate>();
        slots.forEach((slug, slot) -> {
            if (slot instanceof Slot.Occupied(StoredPost post)) {
                // A post that has just moved may have been seen at both slugs.
                fates.merge(post.id(), Fate.of(post), (a, b) -> a.version() > b.version() ? a : b);
            } else {
                attempt(slug, failed, () -> announce(slot));
            }
        });
        List<Fate> all = List.copyOf(fates.values());
        for (int start = 0; start < all.size(); start += MOST_TOGETHER) {
            announce(all.subList(start, Math.min(all.size(), start + MOST_TOGETHER)), failed);
        }
    }

    /// What does not work together is tried in halves, in the end one by one.
    private void announce(List<Fate> fates, Map<Slug, RuntimeException> failed) {
        if (fates.size() == 1) {
            attempt(fates.getFirst().slug(), failed, () -> announce(fates.getFirst()));
        } else if (!isAnnouncedTogether(fates)) {
            int half = fates.size() / 2;
            announce(fates.subList(0, half), failed);
            announce(fates.subList(half, fates.size()), failed);
        }
    }

    /// False also when one of them cannot be told at all: by itself it will say so.
    private boolean isAnnouncedTogether(List<Fate> fates) {
        try {
            Map<String, Announced> known =
                    changes.announced(fates.stream().map(Fate::postId).toList());
            List<News> news = fates.stream()
                    .map(now -> news(now, known.getOrDefault(now.postId(), Announced.NOTHING)))
                    .filter(Objects::nonNull)
                    .toList();
            return news.isEmpty() || isTold(news);
        } catch (RuntimeException _) {
            return false;
        }
    }

    private boolean isTold(List<News> news) {
        boolean done = changes.append(news, ids);
        if (done && news.stream().anyMatch(one -> one.change() != null)) {
            told.run();
        }
        return done;
    }

    private static void attempt(Slug slug, Map<Slug, RuntimeException> failed, Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            failed.put(slug, e);
        }
    }

    private boolean announce(Fate now) {
        for (var attempts = new Attempts(); attempts.next(); attempts.pause()) {
            News news = news(now, changes.announced(now.postId()));
            if (news == null) {
                return false;
            }
            if (isTold(List.of(news))) {
                return true;
            }
        }
        throw new ConcurrentModificationException("others kept telling changes");
    }

    /// Null when readers have been told. A version that they notice nothing of is noted all the same: an older one may
    /// be on its way.
    private static @Nullable News news(Fate now, Announced before) {
        if (before.version() >= now.version()) {
            return null;
        }
        return new News(now.postId(), before, before.after(now), before.change(now));
    }
}
