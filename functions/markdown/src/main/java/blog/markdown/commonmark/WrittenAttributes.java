package blog.markdown.commonmark;

import blog.markdown.highlight.FenceInfo;
import blog.markdown.limits.Unrenderable;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.html.AttributeProvider;
import com.vladsch.flexmark.html.AttributeProviderFactory;
import com.vladsch.flexmark.html.IndependentAttributeProviderFactory;
import com.vladsch.flexmark.html.renderer.AttributablePart;
import com.vladsch.flexmark.html.renderer.CoreNodeRenderer;
import com.vladsch.flexmark.html.renderer.LinkResolverContext;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.html.Attribute;
import com.vladsch.flexmark.util.html.MutableAttributes;
import com.vladsch.flexmark.util.sequence.Escaping;

/// Writes what a fence says beside its language, counts the attributes that are written, because one long address that
/// a text uses again and again would fill any
/// memory, and looks at the clock, because some texts take flexmark the square of their length to render.
final class WrittenAttributes implements AttributeProvider {
    static final AttributeProviderFactory FACTORY = new IndependentAttributeProviderFactory() {
        @Override
        public AttributeProvider apply(LinkResolverContext context) {
            return new WrittenAttributes();
        }
    };
    private static final int MAX_CHARS = 8 * 1024 * 1024;

    private long written;

    @Override
    public void setAttributes(Node node, AttributablePart part, MutableAttributes attributes) {
        if (node.getDocument().getChars().getBase() instanceof MeteredText text) {
            text.check();
        }
        if (node instanceof FencedCodeBlock fence && part.equals(CoreNodeRenderer.CODE_CONTENT)) {
            name(fence, attributes);
        }
        for (Attribute attribute : attributes.values()) {
            written += attribute.getValue().length();
        }
        if (written > MAX_CHARS) {
            throw new Unrenderable("repeats its links too often");
        }
    }

    private static void name(FencedCodeBlock fence, MutableAttributes attributes) {
        FenceInfo info = FenceInfo.of(Escaping.unescapeString(fence.getInfo().toString()));
        attributes.remove("class");
        if (!info.language().isEmpty()) {
            attributes.addValue("class", "language-" + info.language());
        }
        if (!info.meta().isEmpty()) {
            attributes.addValue("data-meta", info.meta());
        }
    }
}
