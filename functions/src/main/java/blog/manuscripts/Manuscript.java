package blog.manuscripts;

import blog.manuscripts.paths.FilePath;
import blog.manuscripts.warnings.Warning;
import blog.markdown.Markdown;
import blog.markdown.html.Heading;
import blog.names.Author;
import blog.names.Site;
import blog.names.Slug;
import blog.names.Tag;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A manuscript once it has been read and rendered: everything about a post that its file alone decides. `date` is null
/// when neither front matter nor file name gives one, `publishAt` when the front matter does not tell when to publish;
/// `draft` is anything that is not to be published, `withdrawn` such a one that does not call itself a draft, `unclear`
/// such a one only because it says so in words that are not known; `expires` is when it is to be withdrawn;
/// `translationKey` is what the translations of a post share; `redirects` are the addresses that are to lead to it;
/// `html` is sanitised.
public record Manuscript(
        String title,
        @Nullable OffsetDateTime date,
        List<Author> authors,
        String excerpt,
        List<Tag> tags,
        String lang,
        boolean draft,
        boolean withdrawn,
        boolean unclear,
        @Nullable OffsetDateTime publishAt,
        @Nullable OffsetDateTime expires,
        @Nullable String translationKey,
        List<Slug> redirects,
        int words,
        int readingMinutes,
        List<Heading> toc,
        String html,
        Map<String, Object> extra,
        List<Warning> warnings) {

    public Manuscript {
        authors = List.copyOf(authors);
        tags = List.copyOf(tags);
        redirects = List.copyOf(redirects);
        toc = List.copyOf(toc);
        warnings = List.copyOf(warnings);
    }

    /// Reads a file of at most 1 MiB; `path` is where it lay in the author's folder, if that came along. Throws
    /// `InvalidInput`: 400 with line and column for what cannot be read, 413 over a limit, 422 for Markdown that
    /// cannot be rendered in time.
    public static Manuscript read(byte[] source, Slug slug, @Nullable String path, Site site) {
        return new ManuscriptReader(slug, FilePath.of(path), site, false).read(source);
    }

    /// As [#read], of a manuscript that has been stored: what would be refused today because of its meaning, such as a
    /// date that nobody can read, is a warning then, and what the post has in its place stays.
    public static Manuscript reread(byte[] source, Slug slug, @Nullable String path, Site site) {
        return new ManuscriptReader(slug, FilePath.of(path), site, true).read(source);
    }

    /// Names everything besides the file that decides how it is rendered.
    public static String renderer(Site site) {
        return Markdown.REVISION + "."
                + Integer.toHexString((site.url() + " " + site.zone() + " " + site.lang() + " "
                                + new TreeSet<>(site.frames().names()))
                        .hashCode());
    }

    /// When the post is to be published at the earliest; null when it does not say.
    public @Nullable OffsetDateTime release() {
        return publishAt == null ? date : publishAt;
    }
}
