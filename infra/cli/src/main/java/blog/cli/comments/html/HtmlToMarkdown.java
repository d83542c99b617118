package blog.cli.comments.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.owasp.html.HtmlSanitizer;

/// The HTML of a comment as our Markdown: paragraphs, breaks, links, emphasis, code, quotes and lists. Of
/// everything else the text stays. What becomes of it is rendered and sanitised by the blog, as any comment is.
public final class HtmlToMarkdown implements HtmlSanitizer.Policy {
    private static final Set<String> BLOCKS = Set.of("blockquote", "ul", "ol", "li");
    private static final Set<String> PARAGRAPHS = Set.of(
            ("p div h1 h2 h3 h4 h5 h6 hr table tr section article aside header footer address dl dt dd figure figcaption"
                            + " form fieldset details summary center")
                    .split(" "));
    private static final Set<String> UNSEEN =
            Set.of("script", "style", "iframe", "noscript", "object", "template", "textarea", "select", "title");

    private final MarkdownBlocks blocks = new MarkdownBlocks();
    private final MarkdownLine line = new MarkdownLine();
    private final boolean linesEnd;
    private final Deque<String> unseen = new ArrayDeque<>();
    private final CodeText code = new CodeText();

    private HtmlToMarkdown(boolean linesEnd) {
        this.linesEnd = linesEnd;
    }

    /// Empty where it shows nothing. If `linesEnd`, a line of it ends where it does, and a blank one ends a
    /// paragraph.
    public static String of(String html, boolean linesEnd) {
        var markdown = new HtmlToMarkdown(linesEnd);
        HtmlSanitizer.sanitize(html.replace("\r\n", "\n").replace('\r', '\n'), markdown);
        markdown.code.close(markdown.blocks, markdown.line);
        markdown.endParagraph();
        return markdown.blocks.markdown();
    }

    @Override
    public void openDocument() {
        // There is nothing before it.
    }

    @Override
    public void closeDocument() {
        // What is open is closed by [#of].
    }

    @Override
    public void openTag(String element, List<String> attributes) {
        if (UNSEEN.contains(element)) {
            unseen.push(element);
        } else if (!code.isOpen() && unseen.isEmpty()) {
            see(element, new Attributes(attributes));
        }
    }

    private void see(String element, Attributes attributes) {
        switch (element) {
            case "pre" -> {
                endParagraph();
                code.open(element);
            }
            case "code", "tt", "kbd", "samp" -> code.open(element);
            case "br" -> line.breakOff();
            case "em", "i", "cite" -> line.open(element, "*");
            case "strong", "b" -> line.open(element, "**");
            case "a" -> line.openLink(element, attributes.address("href"));
            case "img" -> line.picture(attributes.value("alt"), attributes.address("src"));
            case "td", "th" -> line.text(" ");
            default -> {
                if (BLOCKS.contains(element)) {
                    endParagraph();
                    blocks.open(element);
                } else if (PARAGRAPHS.contains(element)) {
                    endParagraph();
                }
            }
        }
    }

    @Override
    public void closeTag(String element) {
        if (!unseen.isEmpty()) {
            unseen.removeFirstOccurrence(element);
        } else if (code.isOpen()) {
            if (code.isClosedBy(element)) {
                code.close(blocks, line);
            }
        } else if (BLOCKS.contains(element)) {
            endParagraph();
            blocks.close();
        } else if (PARAGRAPHS.contains(element)) {
            endParagraph();
        } else {
            line.close(element);
        }
    }

    @Override
    public void text(String text) {
        if (!unseen.isEmpty()) {
            return;
        }
        if (code.isOpen()) {
            code.add(text);
        } else if (linesEnd) {
            lines(text);
        } else {
            line.text(text);
        }
    }

    private void lines(String text) {
        String[] paragraphs = text.split("\n[ \t]*\n\\s*", -1);
        for (int i = 0; i < paragraphs.length; i++) {
            if (i > 0) {
                endParagraph();
            }
            String[] lines = paragraphs[i].split("\n", -1);
            for (int j = 0; j < lines.length; j++) {
                if (j > 0) {
                    line.breakOff();
                }
                line.text(lines[j]);
            }
        }
    }

    private void endParagraph() {
        String paragraph = line.take();
        if (!paragraph.isEmpty()) {
            blocks.add(PlainText.paragraph(paragraph));
        }
    }
}
