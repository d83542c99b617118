package blog.markdown.commonmark;

import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.autolink.internal.AutolinkNodePostProcessor;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.NodePostProcessor;
import com.vladsch.flexmark.parser.block.NodePostProcessorFactory;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.NodeTracker;
import com.vladsch.flexmark.util.ast.TypographicText;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.IdentityHashMap;
import java.util.regex.Pattern;

/// Addresses that are links without any mark. Flexmark puts each piece of text together with all that follow it, and
/// notes where each escape was: only where there is an address, and only so many.
final class BareLinks implements Parser.ParserExtension {
    private static final Pattern SIGN = Pattern.compile("://|www\\.|@", Pattern.CASE_INSENSITIVE);
    private static final long READS_A_PIECE = 60;

    @Override
    public void parserOptions(MutableDataHolder options) {}

    @Override
    public void extend(Parser.Builder builder) {
        builder.postProcessorFactory(new Factory());
    }

    private static final class Factory extends NodePostProcessorFactory {
        Factory() {
            super(false);
            addNodes(Text.class);
        }

        @Override
        public NodePostProcessor apply(Document document) {
            return new Links(document);
        }
    }

    private static final class Links extends NodePostProcessor {
        private final MeteredText text;
        private final AutolinkNodePostProcessor links;
        private final IdentityHashMap<Node, Boolean> signs = new IdentityHashMap<>();

        Links(Document document) {
            text = MeteredText.of(document);
            links = new AutolinkNodePostProcessor(document);
        }

        @Override
        public void process(NodeTracker state, Node node) {
            Node parent = node.getParent();
            if (parent != null && signs.computeIfAbsent(parent, Links::hasSign)) {
                text.work(READS_A_PIECE * pieces(node));
                links.process(state, node);
            }
        }

        private static boolean hasSign(Node parent) {
            return SIGN.matcher(Escaping.unescapeString(parent.getChars())).find();
        }

        /// The escapes in what belongs together from here on, and what follows.
        private static long pieces(Node node) {
            BasedSequence chars = node.getChars();
            long pieces = escapes(chars);
            for (Node next = node.getNext();
                    next instanceof Text || next instanceof TypographicText;
                    next = next.getNext()) {
                if (chars.endsWith(" ") || next.getChars().startsWith(" ")) {
                    break;
                }
                chars = next.getChars();
                pieces += 1 + escapes(chars);
            }
            return pieces;
        }

        private static long escapes(BasedSequence chars) {
            return chars.chars().filter(c -> c == '&' || c == '\\').count();
        }
    }
}
