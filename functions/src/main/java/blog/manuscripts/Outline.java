package blog.manuscripts;

import blog.http.InvalidInput;
import blog.http.Texts;
import blog.manuscripts.matter.Fields;
import blog.manuscripts.matter.FrontMatter;
import blog.manuscripts.matter.Value.Text;
import blog.manuscripts.warnings.Warnings;
import blog.names.Slug;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a file's front matter says to whoever plans where it goes, as it was written but for the language, which is a
/// language tag (BCP 47); `slug` is the address that the file asks for.
public record Outline(
        boolean hasFrontMatter,
        Optional<String> slug,
        Optional<String> lang,
        Optional<String> translationKey,
        Optional<String> layout,
        Optional<String> title) {
    /// Never refuses: a file that cannot be read counts as one with front matter, which says nothing, so that it is not
    /// passed over before it is refused.
    public static Outline of(byte[] source) {
        var warnings = new Warnings();
        try {
            String text = ManuscriptReader.withPlainLineBreaks(Texts.decode("manuscript", source));
            FrontMatter file = FrontMatter.split(text, warnings);
            var fields = new Fields(file.fields(), warnings);
            return new Outline(
                    file.isWritten(),
                    Optional.ofNullable(WantedSlug.of(fields, warnings)).map(Slug::value),
                    text(fields.text("lang", "language", "locale")).map(Language::tag),
                    text(fields.text("translationKey", "ref", "lang-ref", "lang_ref")),
                    text(fields.text("layout")),
                    text(fields.text("title")).map(Entities::resolved));
        } catch (InvalidInput _) {
            return new Outline(
                    true, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    private static Optional<String> text(@Nullable Text text) {
        return Optional.ofNullable(text).map(Text::text);
    }
}
