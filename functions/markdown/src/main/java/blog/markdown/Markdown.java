package blog.markdown;

import blog.markdown.commonmark.CommonMark;
import blog.markdown.html.FrameHosts;
import blog.markdown.html.Sanitiser;
import blog.markdown.html.Sanitiser.Clean;
import blog.markdown.kramdown.Kramdown;
import blog.markdown.kramdown.Kramdown.Page;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// Renders the Markdown of posts to HTML that is safe to show. Text from strangers is not rendered here: what this
/// allows is for authors.
public final class Markdown {
    /// Changes whenever the same text may give other HTML; part of every entity tag.
    public static final String REVISION = "4";

    /// Chinese and Japanese are written without spaces: there a character counts as a word.
    private static final Pattern WORD = Pattern.compile(
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]|[^\\s\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]+");

    private Markdown() {}

    /// The rendered text of a post that has a title; throws [Unrenderable] for one that nests too deeply or takes
    /// too long.
    public static Rendered render(String markdown, Dialect dialect, FrameHosts frames) {
        return render(markdown, new Rendering(dialect, frames, true, null));
    }

    /// The same for any post.
    public static Rendered render(String markdown, Rendering how) {
        return RenderingThread.run(() -> finished(page(Excerpt.marked(markdown, how.excerptEnd()), how), how));
    }

    /// The HTML as it is before the sanitiser, for comparisons.
    static String unsanitised(String markdown, Dialect dialect) {
        var how = new Rendering(dialect, FrameHosts.NONE, true, null);
        return RenderingThread.run(() -> page(markdown, how).html());
    }

    /// The text of a piece of HTML, entities resolved and whitespace collapsed.
    public static String textOf(String html) {
        return Sanitiser.clean(html, FrameHosts.NONE).text().text();
    }

    private static Page page(String text, Rendering how) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(RenderingThread.MAX_SECONDS);
        return switch (how.dialect()) {
            case KRAMDOWN -> Kramdown.page(text, !how.titled(), deadline);
            case GFM -> new Page(CommonMark.GITHUB.toHtml(text, deadline), List.of());
            case COMMONMARK -> new Page(CommonMark.PLAIN.toHtml(text, deadline), List.of());
            case HTML -> new Page(text, List.of());
        };
    }

    private static Rendered finished(Page page, Rendering how) {
        Clean clean = Sanitiser.clean(page.html(), how.frames(), how.titled());
        String text = clean.text().text();
        return new Rendered(
                clean.html(),
                clean.title(),
                clean.text().headings(),
                text,
                excerpt(page, clean, how),
                words(text),
                clean.removed(),
                page.rowTables());
    }

    private static String excerpt(Page page, Clean clean, Rendering how) {
        String chosen = Excerpt.chosen(page.html());
        String before = chosen == null
                ? ""
                : Sanitiser.clean(chosen, FrameHosts.NONE, how.titled()).text().withoutNotes();
        return before.isEmpty()
                ? Excerpt.cut(clean.text().firstParagraph(), Excerpt.MAX_PARAGRAPH)
                : Excerpt.cut(before, Excerpt.MAX_CHOSEN);
    }

    private static int words(String text) {
        return (int) WORD.matcher(text)
                .results()
                .filter(word -> word.group().codePoints().anyMatch(Character::isLetterOrDigit))
                .count();
    }
}
