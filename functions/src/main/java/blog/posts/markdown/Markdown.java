package blog.posts.markdown;

import blog.posts.markdown.Sanitiser.Clean;
import blog.posts.markdown.commonmark.CommonMark;
import blog.posts.markdown.kramdown.Kramdown;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// Renders the Markdown of posts to HTML that is safe to show. Text from strangers is not rendered here: what this
/// allows is for authors.
public final class Markdown {
    /// Changes whenever the same text may give other HTML; part of every entity tag.
    public static final String REVISION = "3";

    private static final Pattern MORE = Pattern.compile("<!--\\s*more\\s*-->");
    /// Chinese and Japanese are written without spaces: there a character counts as a word.
    private static final Pattern WORD = Pattern.compile(
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]|[^\\s\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]+");

    private Markdown() {}

    /// The rendered text; throws `InvalidInput` (422) for one that nests too deeply or takes too long.
    public static Rendered render(String markdown, Dialect dialect, FrameHosts frames) {
        return RenderingThread.run(() -> finished(html(markdown, dialect), frames));
    }

    /// The HTML as it is before the sanitiser, for comparisons.
    static String unsanitised(String markdown, Dialect dialect) {
        return RenderingThread.run(() -> html(markdown, dialect));
    }

    /// The text of a piece of HTML, entities resolved and whitespace collapsed.
    public static String textOf(String html) {
        return Sanitiser.clean(html, FrameHosts.NONE).text().text();
    }

    private static String html(String markdown, Dialect dialect) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(RenderingThread.MAX_SECONDS);
        return switch (dialect) {
            case KRAMDOWN -> Kramdown.toHtml(markdown, deadline);
            case GFM -> CommonMark.GITHUB.toHtml(markdown, deadline);
            case COMMONMARK -> CommonMark.PLAIN.toHtml(markdown, deadline);
        };
    }

    private static Rendered finished(String html, FrameHosts frames) {
        Clean clean = Sanitiser.clean(html, frames);
        String[] parts = MORE.split(html, 2);
        String excerpt = parts.length == 2 ? textOf(parts[0]) : clean.text().firstParagraph();
        String text = clean.text().text();
        return new Rendered(clean.html(), clean.text().headings(), text, excerpt, words(text), clean.removed());
    }

    private static int words(String text) {
        return (int) WORD.matcher(text)
                .results()
                .filter(word -> word.group().codePoints().anyMatch(Character::isLetterOrDigit))
                .count();
    }
}
