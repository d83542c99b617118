package blog.posts.writing;

import blog.codec.Ulid;
import blog.manuscripts.Manuscript;
import blog.names.Slug;
import blog.names.Vocabulary;
import blog.posts.Life;
import blog.posts.Slot;
import blog.posts.Status;
import blog.posts.StoredPost;
import blog.posts.rendering.PostRenderer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes the next version of a post out of its manuscript and what lay at its slug before.
record PostSuccession(PostRenderer renderer, Ulid ids) {

    /// When a manuscript comes in, and by whom.
    record Edit(Instant at, String by) {}

    /// The post to store, its tags called as the vocabulary has them, to which these addresses of those that it asks
    /// for are to lead. Its id and its owner, who
    /// brought it in first, stay as long as the post lives; a deleted one starts anew under another.
    StoredPost after(Slot before, Slug slug, ReadText read, Vocabulary vocabulary, List<Slug> leading, Edit edit) {
        Instant now = edit.at();
        StoredPost old = before instanceof Slot.Occupied(StoredPost post) ? post : null;
        StoredPost kept = read.known() ? old : null;
        Status status = kept != null && read.isJudged(kept) ? kept.status() : status(old, read.manuscript(), now);
        var former = new ArrayList<>(leading);
        former.addAll(old == null ? List.of() : old.life().former());
        long version = before.version() + 1;
        var life = new Life(
                slug,
                old == null ? ids.next() : old.id(),
                old == null ? edit.by() : old.owner(),
                version,
                status,
                now,
                firstPublished(old, status, now),
                null,
                null,
                former);
        return renderer.render(
                life, version, new PostRenderer.Text(read.upload(), read.manuscript(), vocabulary), kept);
    }

    /// Only what readers have seen can be withdrawn; before that it stays a draft.
    private static Status status(@Nullable StoredPost old, Manuscript manuscript, Instant now) {
        boolean known = old != null && old.life().firstPublished() != null;
        if (manuscript.draft()) {
            return manuscript.withdrawn() && known ? Status.WITHDRAWN : Status.DRAFT;
        }
        OffsetDateTime expires = manuscript.expires();
        if (expires != null && !expires.toInstant().isAfter(now)) {
            return known ? Status.WITHDRAWN : Status.DRAFT;
        }
        OffsetDateTime release = manuscript.release();
        return release != null && release.toInstant().isAfter(now) ? Status.SCHEDULED : Status.PUBLISHED;
    }

    private static @Nullable Instant firstPublished(@Nullable StoredPost old, Status status, Instant now) {
        Instant before = old == null ? null : old.life().firstPublished();
        return before == null && status == Status.PUBLISHED ? now : before;
    }
}
