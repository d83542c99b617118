package blog.manuscripts;

import blog.manuscripts.fields.Fields;
import blog.manuscripts.matter.Value.Text;
import blog.manuscripts.warnings.Warnings;
import blog.markdown.Dialect;
import blog.markdown.Excerpt;
import blog.markdown.Rendered;
import blog.markdown.html.Heading;
import blog.names.Slug;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the front matter says about a post, and what stands in where it says nothing.
final class Details {

    private final Fields fields;
    private final Warnings warnings;

    Details(Fields fields, Warnings warnings) {
        this.fields = fields;
        this.warnings = warnings;
    }

    /// Null when the front matter has none.
    @Nullable
    String title() {
        Text title = fields.takeText("title");
        return title == null ? null : Entities.resolved(title.text()).replaceAll("\\s+", " ");
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

    String excerpt(String fromText) {
        Text excerpt = fields.takeText("excerpt");
        Text written = excerpt == null ? fields.takeText("description") : excerpt;
        return written == null ? fromText : RenderingFaults.told(() -> Excerpt.written(written.text()));
    }

    /// What ends the excerpt in this post's text, by Jekyll's key; null when it does not say.
    @Nullable
    String excerptEnd() {
        List<Text> marks = fields.listed("excerpt_separator");
        return marks.isEmpty() ? null : marks.getFirst().text().strip();
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
