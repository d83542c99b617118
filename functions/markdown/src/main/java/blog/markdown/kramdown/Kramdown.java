package blog.markdown.kramdown;

import java.util.ArrayList;
import java.util.List;

/// Markdown to HTML as kramdown with its GFM parser makes it. The HTML is as hostile as the text it came from.
public final class Kramdown {
    private Kramdown() {}

    /// A page, and those lines of its text that became tables of one row because there is a `|` in them.
    public record Page(String html, List<String> rowTables) {
        public Page {
            rowTables = List.copyOf(rowTables);
        }
    }

    /// The page of a text, whose first block is in no table of contents when it is the heading that serves as its
    /// title. It is made before the deadline (in the terms of `System.nanoTime`) or given up: with [Exhausted]
    /// when it is too much work, with [Unrenderable] when it nests too deeply or would become too long.
    public static Page page(String markdown, boolean headingIsTitle, long deadlineNanos) {
        String text = markdown.replace("\r\n", "\n").replace('\r', '\n');
        var document = new Document(new Meter(text.length(), deadlineNanos));
        Blocks.parse(document, document.root, text.endsWith("\n") ? text : text + "\n");
        findSpans(document.root, document);
        Abbreviations.mark(document.root, document);
        for (Document.Footnote footnote : document.footnotes.values()) {
            findSpans(footnote.content(), document);
            Abbreviations.mark(footnote.content(), document);
        }
        new HeadingIds().give(document.root);
        if (headingIsTitle) {
            Headings.leaveTitleOut(document.root);
        }
        return new Page(new PageWriter(document).page(), document.rowTables);
    }

    /// Parses the raw text of every block, and gives every block the attributes that lists say of it.
    private static void findSpans(Node node, Document document) {
        List<Node> children = new ArrayList<>(node.children);
        node.children.clear();
        for (Node child : children) {
            if (child.is(Kind.UNPARSED)) {
                node.children.addAll(Spans.parse(child.text.toString(), document));
            } else {
                findSpans(child, document);
                document.apply(child, child);
                node.children.add(child);
            }
        }
    }

    /// The text was read too often, or for too long.
    public static final class Exhausted extends RuntimeException {
        private static final long serialVersionUID = 1;

        Exhausted() {
            super(null, null, false, false);
        }
    }
}
