package blog.posts.manuscript;

import blog.posts.manuscript.Value.Text;
import blog.posts.markdown.Dialect;
import blog.posts.markdown.Excerpt;
import blog.posts.markdown.Heading;
import blog.posts.markdown.Rendered;
import java.time.OffsetDateTime;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the front matter says about a post, and what stands in where it says nothing.
final class Details {
    private static final int MAX_LANG = 35;

    private final Fields fields;
    private final Site site;
    private final Warnings warnings;
    private boolean unclear;

    Details(Fields fields, Site site, Warnings warnings) {
        this.fields = fields;
        this.site = site;
        this.warnings = warnings;
    }

    /// Null when the front matter has none.
    @Nullable
    String title() {
        Text title = fields.takeText("title");
        return title == null ? null : title.text().replaceAll("\\s+", " ");
    }

    /// What stands in for a title: the heading that the text begins with, or its first one, or the address.
    String standIn(Rendered page, Slug slug) {
        Stream<String> headings =
                Stream.concat(Stream.of(page.title()), page.toc().stream().map(Heading::text));
        String heading = headings.filter(text -> !text.isEmpty()).findFirst().orElse(null);
        if (heading != null) {
            warnings.add(null, "There is no title; the first heading stands in for it.");
            return heading;
        }
        warnings.add(null, "There is no title; the address in words stands in for it.");
        return slug.inWords();
    }

    @Nullable
    OffsetDateTime date(@Nullable String path) {
        Text written = fields.takeText("date");
        OffsetDateTime inName = Dates.inFileName(path, site.zone());
        if (written == null) {
            return inName;
        }
        OffsetDateTime date = Dates.read(written.text(), site.zone());
        if (date == null) {
            warnings.add(
                    written.line(),
                    "The date \"" + written.text() + "\" cannot be read"
                            + (inName == null ? "." : "; the file name's date stands in for it."));
        }
        return date == null ? inName : date;
    }

    String excerpt(String fromText) {
        Text excerpt = fields.takeText("excerpt");
        Text written = excerpt == null ? fields.takeText("description") : excerpt;
        return written == null ? fromText : Excerpt.written(written.text());
    }

    /// What ends the excerpt in this post's text, by Jekyll's key; null when it does not say.
    @Nullable
    String excerptEnd() {
        List<Text> marks = fields.listed("excerpt_separator");
        return marks.isEmpty() ? null : marks.getFirst().text().strip();
    }

    String lang() {
        Text lang = fields.takeText("lang");
        if (lang == null) {
            return site.lang();
        }
        try {
            if (lang.text().length() > MAX_LANG) {
                throw new IllformedLocaleException();
            }
            return new Locale.Builder()
                    .setLanguageTag(lang.text().replace('_', '-'))
                    .build()
                    .toLanguageTag();
        } catch (IllformedLocaleException _) {
            warnings.add(lang.line(), "\"" + lang.text() + "\" is no language tag (BCP 47), such as en or pt-BR.");
            return site.lang();
        }
    }

    /// Kramdown's unless the front matter has another; Jekyll has the same setting for a whole blog.
    Dialect dialect() {
        return switch (word("markdown", List.of("kramdown", "gfm", "commonmark"))) {
            case "gfm" -> Dialect.GFM;
            case "commonmark" -> Dialect.COMMONMARK;
            default -> Dialect.KRAMDOWN;
        };
    }

    /// When the post is to be published; null when it does not say. A moment that cannot be read keeps it a draft, for
    /// it must not be published too early.
    @Nullable
    OffsetDateTime publishAt() {
        Text written = fields.takeText("publishAt");
        OffsetDateTime moment = written == null ? null : Dates.read(written.text(), site.zone());
        if (written != null && moment == null) {
            unclear = true;
            warnings.add(
                    written.line(),
                    "The publishAt \"" + written.text() + "\" cannot be read, so that the post stays a draft.");
        }
        return moment;
    }

    /// Whether a post is not to be published, and if so, whether it does without calling itself a draft.
    record Release(boolean draft, boolean withdrawn) {}

    /// Any one sign keeps a post from being published: nothing is by mistake.
    Release release(@Nullable String path) {
        boolean unpublished = isOneOf("published", List.of("false", "no", "off"), List.of("true", "yes", "on"));
        String status = word("status", List.of("draft", "withdrawn", "scheduled", "published"));
        boolean marked = isOneOf("draft", List.of("true", "yes", "on"), List.of("false", "no", "off"));
        boolean inDrafts = path != null && List.of(path.split("[/\\\\]")).contains("_drafts");
        boolean draft = status.equals("draft") || marked || inDrafts || unclear;
        boolean withdrawn = !draft && (unpublished || status.equals("withdrawn"));
        return new Release(draft || withdrawn, withdrawn);
    }

    private boolean isOneOf(String key, List<String> some, List<String> others) {
        return some.contains(
                word(key, Stream.concat(some.stream(), others.stream()).toList()));
    }

    /// What the key says, in lower case; empty when it is absent. An unknown word has no effect but a warning.
    private String word(String key, List<String> known) {
        Text value = fields.takeText(key);
        if (value == null) {
            return "";
        }
        String word = value.text().toLowerCase(Locale.ROOT);
        if (!known.contains(word)) {
            warnings.add(value.line(), "The " + key + " \"" + value.text() + "\" is not known and has no effect.");
        }
        return word;
    }
}
