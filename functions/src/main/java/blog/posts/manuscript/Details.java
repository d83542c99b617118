package blog.posts.manuscript;

import blog.posts.manuscript.Value.Text;
import blog.posts.markdown.Heading;
import blog.posts.markdown.Markdown;
import java.time.OffsetDateTime;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What the front matter says about a post, and what stands in where it says nothing.
final class Details {
    private static final int MAX_EXCERPT = 1_000;
    private static final int MAX_LANG = 35;

    private final Fields fields;
    private final Site site;
    private final Warnings warnings;

    Details(Fields fields, Site site, Warnings warnings) {
        this.fields = fields;
        this.site = site;
        this.warnings = warnings;
    }

    String title(List<Heading> headings, Slug slug) {
        Text title = fields.takeText("title");
        if (title != null) {
            return title.text().replaceAll("\\s+", " ");
        }
        for (Heading heading : headings) {
            if (!heading.text().isEmpty()) {
                warnings.add(null, "There is no title; the first heading stands in for it.");
                return heading.text();
            }
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
        return written == null ? shortened(fromText) : Markdown.textOf(written.text());
    }

    /// A text without paragraphs must not make every list carry all of it.
    private static String shortened(String text) {
        if (text.length() <= MAX_EXCERPT) {
            return text;
        }
        int space = text.lastIndexOf(' ', MAX_EXCERPT);
        int end = space > 0 ? space : MAX_EXCERPT;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
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

    /// Any one sign of a draft makes it one: nothing is published by mistake.
    boolean draft(@Nullable String path) {
        boolean unpublished = isDraft("published", List.of("false", "no", "off"), List.of("true", "yes", "on"));
        boolean draftStatus = isDraft("status", List.of("draft"), List.of("published"));
        boolean marked = isDraft("draft", List.of("true", "yes", "on"), List.of("false", "no", "off"));
        boolean inDrafts = path != null && List.of(path.split("[/\\\\]")).contains("_drafts");
        return unpublished || draftStatus || marked || inDrafts;
    }

    private boolean isDraft(String key, List<String> draft, List<String> published) {
        Text value = fields.takeText(key);
        if (value == null) {
            return false;
        }
        String word = value.text().toLowerCase(Locale.ROOT);
        if (!draft.contains(word) && !published.contains(word)) {
            warnings.add(value.line(), "The " + key + " \"" + value.text() + "\" is not known and has no effect.");
        }
        return draft.contains(word);
    }
}
