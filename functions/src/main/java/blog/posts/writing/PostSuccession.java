package blog.posts.writing;

import blog.codec.Ulid;
import blog.http.InvalidInput;
import blog.http.negotiation.ContentCoding;
import blog.manuscripts.Manuscript;
import blog.markdown.Markdown;
import blog.names.Site;
import blog.names.Slug;
import blog.names.Tag;
import blog.names.VocabularyTable;
import blog.posts.Slot;
import blog.posts.Status;
import blog.posts.StoredPost;
import blog.posts.access.Upload;
import blog.posts.lists.ListEntry;
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
public final class PostSuccession {
    /// A function's answer has at most 6 MB (AWS Lambda), quotes and line ends escaped once more.
    private static final int MOST_BYTES = 3 * 1024 * 1024;

    private final Site site;
    private final Ulid ids;
    private final VocabularyTable vocabularies;

    public PostSuccession(Site site, Ulid ids, VocabularyTable vocabularies) {
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

    /// What was PUT, what it was read as, and those of the addresses that it asks for which it can have. A text
    /// that was this post's before is `known`: where its date cannot be told any more, the post keeps its own. So
    /// it does with its status where the text is the one that it has, or was `accepted` for readers before.
    record Text(Upload upload, Manuscript manuscript, boolean known, boolean accepted, List<Slug> redirects) {}

    /// The post to store. Its id and its owner, who brought it in first, stay as long as the post lives; a
    /// deleted one starts anew under another.
    StoredPost after(Slot before, Slug slug, Text text, Edit edit) {
        Instant now = edit.at();
        StoredPost old = before instanceof Slot.Occupied(StoredPost post) ? post : null;
        Manuscript manuscript = text.manuscript();
        StoredPost kept = text.known() ? old : null;
        boolean judged = kept != null && (text.upload().isOf(kept) || (text.accepted() && manuscript.unclear()));
        Status status = kept != null && judged ? kept.status() : status(old, manuscript, now);
        String id = old == null ? ids.next() : old.id();
        String owner = old == null ? edit.by() : old.owner();
        long version = before.version() + 1;
        var former = new ArrayList<>(text.redirects());
        former.addAll(old == null ? List.of() : old.former());
        var life = new Life(slug, id, owner, version, status, now, firstPublished(old, status, now), former, version);
        return render(life, manuscript, text.upload(), kept);
    }

    /// What a post is apart from its text; `revision` is the version that holds the text.
    public record Life(
            Slug slug,
            String id,
            @Nullable String owner,
            long version,
            Status status,
            Instant updated,
            @Nullable Instant firstPublished,
            List<Slug> former,
            long revision) {}

    /// `kept`, which may be null, is the post whose date stands in for one that cannot be told.
    public StoredPost render(Life life, Manuscript manuscript, Upload upload, @Nullable StoredPost kept) {
        OffsetDateTime due = life.status() == Status.SCHEDULED ? due(manuscript, kept) : null;
        OffsetDateTime expires = manuscript.expires();
        byte[] json = PostJson.of(
                manuscript,
                new PostJson.Facts(
                        life.slug(),
                        life.id(),
                        life.version(),
                        life.status(),
                        due,
                        date(manuscript, kept, life.firstPublished() == null ? life.updated() : life.firstPublished()),
                        life.updated(),
                        tags(manuscript),
                        site.urlOf(life.slug())));
        if (json.length > MOST_BYTES) {
            throw InvalidInput.tooLarge(
                    "manuscript", "takes " + json.length + " bytes once rendered; readers can be sent " + MOST_BYTES);
        }
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
                expires == null ? null : expires.toInstant(),
                life.former(),
                life.revision(),
                upload.hash(),
                upload.path(),
                ContentCoding.gzip(json));
    }

    private List<Tag> tags(Manuscript manuscript) {
        return manuscript.tags().isEmpty() ? List.of() : vocabularies.findNow().of(manuscript.tags());
    }

    /// The same post and text under other tags.
    static StoredPost retagged(StoredPost post, List<Tag> tags, Instant now) {
        var named = new ArrayList<Map<String, String>>();
        for (Tag tag : tags) {
            var one = new LinkedHashMap<String, String>();
            one.put("slug", tag.slug());
            one.put("name", tag.name());
            named.add(one);
        }
        return next(post, post.status(), now, Map.of("tags", named), Set.of());
    }

    /// The same post and text at another slug, where a version before `version` lay. Everything else stays, whatever
    /// the text would be read as today.
    static StoredPost moved(Site site, StoredPost post, Slug to, long version, List<Slug> leading, Instant now) {
        byte[] json = PostJson.amended(
                ContentCoding.gunzip(post.json()),
                Map.of("slug", to.value(), "version", version, "updated", now.toString(), "url", site.urlOf(to)),
                Set.of());
        return post.moved(to, version, leading, now, ContentCoding.gzip(json));
    }

    /// A post whose time has come: a scheduled one is published, unless it has expired meanwhile; a published one is
    /// withdrawn.
    static StoredPost turned(StoredPost post, Instant now) {
        boolean expired = post.expires() != null && !post.expires().isAfter(now);
        Status status = !expired ? Status.PUBLISHED : post.firstPublished() == null ? Status.DRAFT : Status.WITHDRAWN;
        return next(post, status, now, Map.of(), Set.of(PostJson.PUBLISH_AT));
    }

    private static StoredPost next(
            StoredPost post, Status status, Instant now, Map<String, Object> values, Set<String> without) {
        var all = new LinkedHashMap<>(values);
        all.put("status", status.word());
        all.put("version", post.version() + 1);
        all.put("updated", now.toString());
        byte[] json = PostJson.amended(ContentCoding.gunzip(post.json()), all, without);
        return post.next(status, now, ContentCoding.gzip(json));
    }

    /// Only what readers have seen can be withdrawn; before that it stays a draft.
    private static Status status(@Nullable StoredPost old, Manuscript manuscript, Instant now) {
        boolean known = old != null && old.firstPublished() != null;
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
        Instant before = old == null ? null : old.firstPublished();
        return before == null && status == Status.PUBLISHED ? now : before;
    }

    private static @Nullable OffsetDateTime due(Manuscript manuscript, @Nullable StoredPost kept) {
        OffsetDateTime release = manuscript.release();
        Instant before = kept == null ? null : kept.due();
        return release == null && before != null ? before.atOffset(ZoneOffset.UTC) : release;
    }

    /// A post without a date has that of its first publication, for good.
    private static OffsetDateTime date(Manuscript manuscript, @Nullable StoredPost kept, Instant first) {
        if (manuscript.date() != null) {
            return manuscript.date();
        }
        return kept == null
                ? first.atOffset(ZoneOffset.UTC)
                : ListEntry.ofPost(ContentCoding.gunzip(kept.json())).date();
    }
}
