package blog.manuscripts;

import blog.http.InvalidInput;
import blog.http.Lettering;
import blog.http.Texts;
import blog.manuscripts.body.Removals;
import blog.manuscripts.body.RowTables;
import blog.manuscripts.liquid.Liquid;
import blog.manuscripts.liquid.LiquidValues;
import blog.manuscripts.liquid.PostVariables;
import blog.manuscripts.liquid.SiteLinks;
import blog.manuscripts.matter.Fields;
import blog.manuscripts.matter.FrontMatter;
import blog.manuscripts.publication.Doubt;
import blog.manuscripts.publication.PublicationSigns;
import blog.manuscripts.warnings.Warning;
import blog.manuscripts.warnings.Warnings;
import blog.markdown.Dialect;
import blog.markdown.Markdown;
import blog.markdown.Rendered;
import blog.markdown.Rendering;
import blog.markdown.html.Heading;
import blog.names.Author;
import blog.names.Site;
import blog.names.Slug;
import blog.names.Tag;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
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
    private static final int MAX_BYTES = 1024 * 1024;
    private static final int WORDS_A_MINUTE = 220;

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
        return read(source, slug, path, site, false);
    }

    /// As [#read], of a manuscript that has been stored: what would be refused today because of its meaning, such as a
    /// date that nobody can read, is a warning then, and what the post has in its place stays.
    public static Manuscript reread(byte[] source, Slug slug, @Nullable String path, Site site) {
        return read(source, slug, path, site, true);
    }

    private static Manuscript read(byte[] source, Slug slug, @Nullable String path, Site site, boolean stored) {
        if (source.length > MAX_BYTES) {
            throw InvalidInput.tooLarge("manuscript", "has more than " + MAX_BYTES + " bytes");
        }
        String text = withPlainLineBreaks(Texts.decode("manuscript", source));
        if (!stored && !Lettering.shows(text)) {
            throw InvalidInput.unacceptable("manuscript", "is empty; send DELETE to take a post away");
        }
        var warnings = new Warnings();
        FrontMatter file = stored ? FrontMatter.ofStored(text, warnings) : FrontMatter.split(text, warnings);
        var fields = new Fields(file.fields(), warnings);
        var place = FilePath.of(path);
        Integer doubt = stored ? null : fields.hasSeveral("date") ? Integer.valueOf(1) : Doubt.line(file);
        OffsetDateTime date = PostDate.of(fields, place, site.zone(), text, stored, warnings);
        var publication =
                new PublicationSigns(fields, site.zone(), warnings).read(place.isInDrafts(), date != null, doubt);
        var language = Language.of(fields, place, slug, site, warnings);
        WantedSlug.warnIfElsewhere(fields, slug, warnings);
        var details = new Details(fields, warnings);
        var names = new Names(fields, warnings);
        String title = details.title();
        Dialect written = details.dialect();
        Dialect dialect = place.isHtml() ? Dialect.HTML : written;
        var values = new LiquidValues(new SiteLinks(site), new PostVariables(title, date, slug));
        String body = new Liquid(file, dialect, values, warnings).resolved();
        var how = new Rendering(dialect, site.frames(), title != null, details.excerptEnd());
        Rendered page = RenderingFaults.told(() -> Markdown.render(body, how));
        Removals.warn(page.removed(), file, warnings);
        RowTables.warn(page.rowTables(), file, warnings);
        int words = page.words();
        int minutes = words == 0 ? 0 : Math.max(1, Math.round((float) words / WORDS_A_MINUTE));
        return new Manuscript(
                title == null ? details.standIn(page, slug) : title,
                date == null ? publication.publishAt() : date,
                names.authors(),
                details.excerpt(page.excerpt()),
                names.tags(),
                language.tag(),
                publication.draft(),
                publication.withdrawn(),
                publication.unclear(),
                publication.publishAt(),
                publication.expires(),
                language.key(),
                Redirects.of(fields, slug, warnings),
                words,
                minutes,
                page.toc(),
                page.html(),
                fields.rest(),
                warnings.sorted());
    }

    /// When the post is to be published at the earliest; null when it does not say.
    public @Nullable OffsetDateTime release() {
        return publishAt == null ? date : publishAt;
    }

    static String withPlainLineBreaks(String text) {
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return unmarked.replace("\r\n", "\n").replace('\r', '\n');
    }
}
