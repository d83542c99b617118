package blog.posts.rendering;

import blog.codec.Packed;
import blog.http.InvalidInput;
import blog.manuscripts.Manuscript;
import blog.names.Site;
import blog.names.Vocabulary;
import blog.posts.Life;
import blog.posts.Rendering;
import blog.posts.Status;
import blog.posts.StoredPost;
import blog.posts.access.Upload;
import blog.posts.lists.ListEntry;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// Makes a post to store out of its manuscript and its life; reads nothing, so it may be asked again.
public record PostRenderer(Site site) {
    /// A function's answer has at most 6 MB (AWS Lambda), quotes and line ends escaped once more.
    private static final int MOST_BYTES = 3 * 1024 * 1024;

    /// What was PUT, what it was read as, and what its tags are called.
    public record Text(Upload upload, Manuscript manuscript, Vocabulary vocabulary) {}

    /// Names everything besides the manuscript that decides how a post is rendered.
    public String name() {
        return Manuscript.renderer(site);
    }

    /// The post, whose text version `revision` holds. Its times come from the manuscript; where that cannot tell its
    /// date, the one of `kept` stands in, which may be null.
    public StoredPost render(Life life, long revision, Text text, @Nullable StoredPost kept) {
        Manuscript manuscript = text.manuscript();
        OffsetDateTime due = life.status() == Status.SCHEDULED ? due(manuscript, kept) : null;
        byte[] json = PostJson.of(
                manuscript,
                life,
                new PostJson.Facts(
                        date(manuscript, kept, life.firstPublished() == null ? life.updated() : life.firstPublished()),
                        due,
                        text.vocabulary().of(manuscript.tags()),
                        site.urlOf(life.slug())));
        if (json.length > MOST_BYTES) {
            throw InvalidInput.tooLarge(
                    "manuscript", "takes " + json.length + " bytes once rendered; readers can be sent " + MOST_BYTES);
        }
        Upload upload = text.upload();
        return new StoredPost(
                life.timed(instant(due), instant(manuscript.expires())),
                new Rendering(name(), revision, upload.hash(), upload.path(), Packed.of(json)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static @Nullable OffsetDateTime due(Manuscript manuscript, @Nullable StoredPost kept) {
        OffsetDateTime release = manuscript.release();
        Instant before = kept == null ? null : kept.life().due();
        return release == null && before != null ? before.atOffset(ZoneOffset.UTC) : release;
    }

    /// A post without a date has that of its first publication, for good.
    private static OffsetDateTime date(Manuscript manuscript, @Nullable StoredPost kept, Instant first) {
        if (manuscript.date() != null) {
            return manuscript.date();
        }
        return kept == null
                ? first.atOffset(ZoneOffset.UTC)
                : ListEntry.ofPost(kept.json().plain()).date();
    }
}
