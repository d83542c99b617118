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
import blog.manuscripts.warnings.Warnings;
import blog.markdown.Dialect;
import blog.markdown.Markdown;
import blog.markdown.Rendered;
import blog.markdown.Rendering;
import blog.names.Site;
import blog.names.Slug;
import java.time.OffsetDateTime;

/// Reads manuscripts for one address; `stored` ones are not judged again.
record ManuscriptReader(Slug slug, FilePath place, Site site, boolean stored) {
    private static final int MAX_BYTES = 1024 * 1024;
    private static final int WORDS_A_MINUTE = 220;

    Manuscript read(byte[] source) {
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

    static String withPlainLineBreaks(String text) {
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return unmarked.replace("\r\n", "\n").replace('\r', '\n');
    }
}
