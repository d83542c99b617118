package blog.posts.markdown;

import blog.http.InvalidInput;
import com.vladsch.flexmark.ext.abbreviation.AbbreviationExtension;
import com.vladsch.flexmark.ext.definition.DefinitionExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.ext.typographic.TypographicExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.ParserEmulationProfile;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;

/// Markdown as Jekyll's kramdown understands it, by flexmark. The HTML is as hostile as the text it came from.
final class Kramdown {
    /// The text of nested images is gathered once a level, and no page needs as many.
    private static final int MAX_DEPTH = 100;

    private static final DataHolder OPTIONS = options();
    private static final Parser PARSER = Parser.builder(OPTIONS)
            .customBlockParserFactory(AttributeListBlockParser.Factory.create())
            .customInlineParserExtensionFactory(new AttributeListSpan.Factory())
            .build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder(OPTIONS)
            .attributeProviderFactory(KramdownAttributes.FACTORY)
            .nodeRendererFactory(KramdownNodes::new)
            .build();

    private Kramdown() {}

    static String toHtml(MeteredText text) {
        Document document = PARSER.parse(BasedSequence.of(text));
        if (depth(document) > MAX_DEPTH) {
            throw InvalidInput.unacceptable("manuscript", "nests too deeply to be rendered");
        }
        return RENDERER.render(document);
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

    private static DataHolder options() {
        var options = new MutableDataSet();
        options.setFrom(ParserEmulationProfile.KRAMDOWN);
        options.set(
                Parser.EXTENSIONS,
                List.of(
                        TablesExtension.create(),
                        StrikethroughExtension.create(),
                        FootnoteExtension.create(),
                        DefinitionExtension.create(),
                        AbbreviationExtension.create(),
                        TypographicExtension.create()));
        return options.set(HtmlRenderer.GENERATE_HEADER_ID, false)
                .set(HtmlRenderer.RENDER_HEADER_ID, false)
                .set(Parser.LISTS_BULLET_ITEM_INTERRUPTS_PARAGRAPH, true)
                .set(Parser.LISTS_ORDERED_ITEM_INTERRUPTS_PARAGRAPH, true)
                .set(Parser.LISTS_ORDERED_NON_ONE_ITEM_INTERRUPTS_PARAGRAPH, true)
                .set(Parser.BLOCK_QUOTE_INTERRUPTS_PARAGRAPH, true)
                .set(Parser.HEADING_CAN_INTERRUPT_ITEM_PARAGRAPH, true)
                .set(Parser.SPACE_IN_LINK_URLS, true)
                .set(TablesExtension.MIN_SEPARATOR_DASHES, 1)
                .toImmutable();
    }
}
