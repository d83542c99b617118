package blog.markdown.commonmark;

import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.internal.StrikethroughDelimiterProcessor;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataHolder;

/// Text that is struck through, by flexmark's extension with metered marks.
final class Strikes implements Parser.ParserExtension, HtmlRenderer.HtmlRendererExtension {
    @Override
    public void parserOptions(MutableDataHolder options) {}

    @Override
    public void rendererOptions(MutableDataHolder options) {}

    @Override
    public void extend(Parser.Builder builder) {
        builder.customDelimiterProcessor(new MeteredDelimiters(new StrikethroughDelimiterProcessor()));
    }

    @Override
    public void extend(HtmlRenderer.Builder builder, String rendererType) {
        StrikethroughExtension.create().extend(builder, rendererType);
    }
}
