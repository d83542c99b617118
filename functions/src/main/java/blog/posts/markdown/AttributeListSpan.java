package blog.posts.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An attribute list in running text: right after a span, at the start of a list item, or `{#id}` at the end of a
/// heading. Anywhere else it is text.
final class AttributeListSpan extends Node {
    private static final Pattern LIST = Pattern.compile("^\\{:(?![:/])[^}\\n]{0,1000}}");
    private static final Pattern HEADING_ID = Pattern.compile("^\\{#[A-Za-z][\\w:-]*}(?=\\s*$)");

    final transient AttributeList list;

    private AttributeListSpan(BasedSequence chars) {
        super(chars);
        this.list = AttributeList.parse(chars.subSequence(1, chars.length() - 1));
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }

    /// The node this list belongs to; null when it is text.
    @Nullable
    Node target() {
        Node before = getPrevious();
        Node parent = getParent();
        if (parent instanceof Heading && getChars().startsWith("{#")) {
            return parent;
        }
        return switch (before) {
            case null ->
                parent instanceof Paragraph && parent.getPrevious() == null && parent.getParent() instanceof ListItem li
                        ? li
                        : null;
            case Emphasis _,
                    StrongEmphasis _,
                    Strikethrough _,
                    Code _,
                    Link _,
                    Image _,
                    LinkRef _,
                    ImageRef _,
                    AutoLink _ -> before;
            default -> null;
        };
    }

    static final class Factory implements InlineParserExtensionFactory {
        @Override
        public CharSequence getCharacters() {
            return "{";
        }

        @Override
        public InlineParserExtension apply(LightInlineParser parser) {
            return new Scanner();
        }

        @Override
        public @Nullable Set<Class<?>> getAfterDependents() {
            return null;
        }

        @Override
        public @Nullable Set<Class<?>> getBeforeDependents() {
            return null;
        }

        @Override
        public boolean affectsGlobalScope() {
            return false;
        }
    }

    private static final class Scanner implements InlineParserExtension {
        @Override
        public boolean parse(LightInlineParser parser) {
            BasedSequence chars = parser.match(LIST);
            if (chars == null && parser.getBlock() instanceof Heading) {
                chars = parser.match(HEADING_ID);
            }
            if (chars == null) {
                return false;
            }
            parser.flushTextNode();
            parser.getBlock().appendChild(new AttributeListSpan(chars));
            return true;
        }

        @Override
        public void finalizeDocument(InlineParser parser) {
            // nothing is kept between blocks
        }

        @Override
        public void finalizeBlock(InlineParser parser) {
            // nothing is kept between blocks
        }
    }
}
