package blog.posts.manuscript;

import blog.posts.manuscript.Value.Text;
import blog.posts.markdown.Dialect;
import blog.posts.markdown.Heading;
import blog.posts.markdown.Markdown;
import java.util.List;
import java.util.Locale;

/// What the front matter says about a post, and what stands in where it says nothing.
final class Details {
    private static final int MAX_EXCERPT = 1_000;

    private final Fields fields;
    private final Warnings warnings;

    Details(Fields fields, Warnings warnings) {
        this.fields = fields;
        this.warnings = warnings;
    }

    String title(List<Heading> headings, Slug slug) {
        Text title = fields.takeText("title");
        if (title != null) {
            return Entities.resolved(title.text()).replaceAll("\\s+", " ");
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

    /// Kramdown's unless the front matter has another; Jekyll has the same setting for a whole blog.
    Dialect dialect() {
        return switch (word("markdown", List.of("kramdown", "gfm", "commonmark"))) {
            case "gfm" -> Dialect.GFM;
            case "commonmark" -> Dialect.COMMONMARK;
            default -> Dialect.KRAMDOWN;
        };
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
