package blog.posts;

import blog.dynamo.Ulid;
import blog.http.ContentCoding;
import blog.posts.manuscript.Manuscript;
import blog.posts.manuscript.Site;
import blog.posts.manuscript.Slug;
import blog.posts.manuscript.Tag;
import blog.posts.markdown.Markdown;
import blog.posts.store.Slot;
import blog.posts.store.Status;
import blog.posts.store.StoredPost;
import blog.posts.store.VocabularyTable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Makes the next version of a post out of its manuscript and what lay at its slug before.
final class PostSuccession {
    private final Site site;
    private final Ulid ids;
    private final VocabularyTable vocabularies;

    PostSuccession(Site site, Ulid ids, VocabularyTable vocabularies) {
        this.site = site;
        this.ids = ids;
        this.vocabularies = vocabularies;
    }

    /// Names everything besides the manuscript that decides how a post is rendered.
    String renderer() {
        return Markdown.REVISION + "."
                + Integer.toHexString((site.url() + " " + site.zone() + " " + site.lang() + " "
                                + new TreeSet<>(site.frames().names()))
                        .hashCode());
    }

    /// When a manuscript comes in, and by whom.
    record Edit(Instant at, String by) {}

    /// The post to store. Its id and its owner, who brought it in first, stay as long as the post lives; a
    /// deleted one starts anew under another.
    StoredPost after(Slot before, Slug slug, Manuscript manuscript, String sourceHash, Edit edit) {
        Instant now = edit.at();
        StoredPost old = before instanceof Slot.Occupied(StoredPost post) ? post : null;
        Status status = status(old, manuscript, now);
        String id = old == null ? ids.next() : old.id();
        String owner = old == null ? edit.by() : old.owner();
        long version = before.version() + 1;
        var former = new ArrayList<>(manuscript.redirects());
        former.addAll(old == null ? List.of() : old.former());
        var life = new Life(slug, id, owner, version, status, now, firstPublished(old, status, now), former, version);
        return render(life, manuscript, sourceHash);
    }

    /// What a post is apart from its text; `revision` is the version that holds the text.
    record Life(
            Slug slug,
            String id,
            @Nullable String owner,
            long version,
            Status status,
            Instant updated,
            @Nullable Instant firstPublished,
            List<Slug> former,
            long revision) {}

    StoredPost render(Life life, Manuscript manuscript, String sourceHash) {
        OffsetDateTime due = life.status() == Status.SCHEDULED ? manuscript.release() : null;
        byte[] json = PostJson.of(
                manuscript,
                new PostJson.Facts(
                        life.slug(),
                        life.id(),
                        life.version(),
                        life.status(),
                        due,
                        date(manuscript, life.firstPublished(), life.updated()),
                        life.updated(),
                        tags(manuscript),
                        site.urlOf(life.slug())));
        return new StoredPost(
                life.slug(),
                life.id(),
                life.owner(),
                life.version(),
                life.status(),
                renderer(),
                life.updated(),
                life.firstPublished(),
                due == null ? null : due.toInstant(),
                life.former(),
                life.revision(),
                sourceHash,
                ContentCoding.gzip(json));
    }

    private List<Tag> tags(Manuscript manuscript) {
        return manuscript.tags().isEmpty() ? List.of() : vocabularies.findNow().of(manuscript.tags());
    }

    /// The same post and text under other tags.
    static StoredPost retagged(StoredPost post, List<Tag> tags, Instant now) {
        long version = post.version() + 1;
        var named = new ArrayList<Map<String, String>>();
        for (Tag tag : tags) {
            var one = new LinkedHashMap<String, String>();
            one.put("slug", tag.slug());
            one.put("name", tag.name());
            named.add(one);
        }
        byte[] json = PostJson.amended(
                ContentCoding.gunzip(post.json()),
                Map.of("tags", named, "version", version, "updated", now.toString()),
                Set.of());
        return new StoredPost(
                post.slug(),
                post.id(),
                post.owner(),
                version,
                post.status(),
                post.renderer(),
                now,
                post.firstPublished(),
                post.due(),
                post.former(),
                post.revision(),
                post.sourceHash(),
                ContentCoding.gzip(json));
    }

    /// The same post and text at another slug, where a version before `version` lay.
    StoredPost moved(StoredPost post, Slug to, long version, List<Slug> former, Manuscript manuscript, Instant now) {
        var life = new Life(
                to,
                post.id(),
                post.owner(),
                version,
                post.status(),
                now,
                post.firstPublished(),
                former,
                post.revision());
        return render(life, manuscript, post.sourceHash());
    }

    /// A scheduled post once its time has come: the same text, published.
    static StoredPost published(StoredPost post, Instant now) {
        long version = post.version() + 1;
        byte[] json = PostJson.amended(
                ContentCoding.gunzip(post.json()),
                Map.of("status", Status.PUBLISHED.word(), "version", version, "updated", now.toString()),
                Set.of(PostJson.PUBLISH_AT));
        return new StoredPost(
                post.slug(),
                post.id(),
                post.owner(),
                version,
                Status.PUBLISHED,
                post.renderer(),
                now,
                post.firstPublished() == null ? now : post.firstPublished(),
                null,
                post.former(),
                post.revision(),
                post.sourceHash(),
                ContentCoding.gzip(json));
    }

    /// Only what readers have seen can be withdrawn; before that it stays a draft.
    private static Status status(@Nullable StoredPost old, Manuscript manuscript, Instant now) {
        if (manuscript.draft()) {
            boolean known = old != null && old.firstPublished() != null;
            return manuscript.withdrawn() && known ? Status.WITHDRAWN : Status.DRAFT;
        }
        OffsetDateTime release = manuscript.release();
        return release != null && release.toInstant().isAfter(now) ? Status.SCHEDULED : Status.PUBLISHED;
    }

    private static @Nullable Instant firstPublished(@Nullable StoredPost old, Status status, Instant now) {
        Instant before = old == null ? null : old.firstPublished();
        return before == null && status == Status.PUBLISHED ? now : before;
    }

    /// A post without a date has that of its first publication, for good.
    private static OffsetDateTime date(Manuscript manuscript, @Nullable Instant first, Instant now) {
        if (manuscript.date() != null) {
            return manuscript.date();
        }
        return (first == null ? now : first).atOffset(ZoneOffset.UTC);
    }
}
