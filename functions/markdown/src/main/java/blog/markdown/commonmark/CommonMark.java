package blog.markdown.commonmark;

import blog.markdown.limits.Unrenderable;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.core.delimiter.AsteriskDelimiterProcessor;
import com.vladsch.flexmark.parser.core.delimiter.UnderscoreDelimiterProcessor;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.misc.Extension;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;

/// CommonMark to HTML. The HTML is as hostile as the text it came from.
public final class CommonMark {
    /// What the specification has, and the ids of headings.
    public static final CommonMark PLAIN = new CommonMark(List.of());
    /// What GitHub adds to it.
    public static final CommonMark GITHUB = new CommonMark(List.of(
            new TableSizes(),
            TablesExtension.create(),
            new Strikes(),
            new BareLinks(),
            TaskListExtension.create(),
            FootnoteExtension.create()));

    /// The text of nested images is gathered once a level, and no page needs as many.
    static final int MAX_DEPTH = 100;

    private final Parser parser;
    private final HtmlRenderer renderer;

    private CommonMark(List<Extension> extensions) {
        DataHolder options = options(extensions);
        parser = Parser.builder(options)
                .customBlockParserFactory(new HeadingStarts())
                .customDelimiterProcessor(new MeteredDelimiters(new AsteriskDelimiterProcessor(false)))
                .customDelimiterProcessor(new MeteredDelimiters(new UnderscoreDelimiterProcessor(false)))
                .build();
        renderer = HtmlRenderer.builder(options)
                .attributeProviderFactory(WrittenAttributes.FACTORY)
                .build();
    }

    /// The page of a text, made before the deadline (in the terms of `System.nanoTime`) or given up: with [Exhausted]
    /// when it is too much work, with [Unrenderable] when it nests too deeply or would become too long.
    public String toHtml(String markdown, long deadlineNanos) {
        Document document = parser.parse(BasedSequence.of(new MeteredText(markdown, deadlineNanos)));
        if (depth(document) > MAX_DEPTH) {
            throw new Unrenderable("nests too deeply to be rendered");
        }
        return renderer.render(document);
    }

    /// Without recursion, since the stack is what is at stake.
    private static int depth(Node root) {
        int deepest = 0;
        int depth = 0;
        for (Node node = root; node != null; ) {
            deepest = Math.max(deepest, depth);
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                depth++;
                continue;
            }
            while (node != null && node.getNext() == null) {
                node = node.getParent();
                depth--;
            }
            node = node == null ? null : node.getNext();
        }
        return deepest;
    }

    /// Headings get the ids that GitHub gives them, tables have the columns of their first row as there, and the boxes
    /// of tasks are characters, since the sanitiser takes away all that asks for input. What serves extensions that
    /// are not here is off: it goes through the whole page for each footnote.
    private static DataHolder options(List<Extension> extensions) {
        return new MutableDataSet()
                .set(Parser.EXTENSIONS, extensions)
                .set(Parser.HEADING_PARSER, false)
                .set(Parser.ASTERISK_DELIMITER_PROCESSOR, false)
                .set(Parser.UNDERSCORE_DELIMITER_PROCESSOR, false)
                .set(HtmlRenderer.RENDER_HEADER_ID, true)
                .set(HtmlRenderer.EMBEDDED_ATTRIBUTE_PROVIDER, false)
                .set(HtmlRenderer.HEADER_ID_GENERATOR_TO_DASH_CHARS, " ")
                .set(HtmlRenderer.HEADER_ID_GENERATOR_NON_DASH_CHARS, "_-")
                .set(HtmlRenderer.HEADER_ID_GENERATOR_NO_DUPED_DASHES, false)
                .set(TablesExtension.COLUMN_SPANS, false)
                .set(TablesExtension.APPEND_MISSING_COLUMNS, true)
                .set(TablesExtension.DISCARD_EXTRA_COLUMNS, true)
                .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true)
                .set(TablesExtension.MIN_SEPARATOR_DASHES, 1)
                .set(TaskListExtension.ITEM_DONE_MARKER, "☑ ")
                .set(TaskListExtension.ITEM_NOT_DONE_MARKER, "☐ ")
                .toImmutable();
    }

    /// The text was read too often, or for too long.
    public static final class Exhausted extends RuntimeException {
        private static final long serialVersionUID = 1;

        Exhausted() {
            super(null, null, false, false);
        }
    }
}
