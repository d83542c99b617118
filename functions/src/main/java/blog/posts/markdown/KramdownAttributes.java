package blog.posts.markdown;

import blog.http.InvalidInput;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.html.AttributeProvider;
import com.vladsch.flexmark.html.AttributeProviderFactory;
import com.vladsch.flexmark.html.IndependentAttributeProviderFactory;
import com.vladsch.flexmark.html.renderer.AttributablePart;
import com.vladsch.flexmark.html.renderer.CoreNodeRenderer;
import com.vladsch.flexmark.html.renderer.LinkResolverContext;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.html.Attribute;
import com.vladsch.flexmark.util.html.MutableAttributes;

/// Gives nodes what attribute lists say, and headings their ids. It also counts what is written, because one long
/// address or abbreviation that a text uses again and again would fill any memory, and looks at the clock, because some
/// texts take flexmark the square of their length to render.
final class KramdownAttributes implements AttributeProvider {
    static final AttributeProviderFactory FACTORY = new IndependentAttributeProviderFactory() {
        @Override
        public AttributeProvider apply(LinkResolverContext context) {
            return new KramdownAttributes(DocumentAttributes.of(context.getDocument()));
        }
    };
    private static final int MAX_CHARS = 8 * 1024 * 1024;

    private final DocumentAttributes document;
    private long written;

    private KramdownAttributes(DocumentAttributes document) {
        this.document = document;
    }

    @Override
    public void setAttributes(Node node, AttributablePart part, MutableAttributes attributes) {
        if (node.getDocument().getChars().getBase() instanceof MeteredText text) {
            text.check();
        }
        if (part.equals(CoreNodeRenderer.CODE_CONTENT)) {
            return;
        }
        document.lists().of(node).addTo(attributes);
        String id = node instanceof Heading heading ? document.ids().get(heading) : null;
        if (id != null) {
            attributes.replaceValue("id", id);
        }
        for (Attribute attribute : attributes.values()) {
            written += attribute.getValue().length();
        }
        if (written > MAX_CHARS) {
            throw InvalidInput.unacceptable("manuscript", "repeats its links and abbreviations too often");
        }
    }
}
