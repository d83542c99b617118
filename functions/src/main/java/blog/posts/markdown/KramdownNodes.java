package blog.posts.markdown;

import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;

/// The nodes that kramdown renders in its own way: attribute lists vanish, and the first list marked `{:toc}` becomes
/// the table of contents.
final class KramdownNodes implements NodeRenderer {
    private boolean tocWritten;

    KramdownNodes(DataHolder options) {}

    @Override
    public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
        return Set.of(
                new NodeRenderingHandler<>(AttributeListBlock.class, (node, context, html) -> {}),
                new NodeRenderingHandler<>(AttributeListSpan.class, KramdownNodes::span),
                new NodeRenderingHandler<>(BulletList.class, this::list),
                new NodeRenderingHandler<>(OrderedList.class, this::list));
    }

    private static void span(AttributeListSpan span, NodeRendererContext context, HtmlWriter html) {
        if (span.target() == null) {
            html.text(span.getChars());
        }
    }

    private void list(Node list, NodeRendererContext context, HtmlWriter html) {
        DocumentAttributes document = DocumentAttributes.of(context.getDocument());
        if (tocWritten || !document.lists().of(list).words().contains("toc")) {
            context.delegateRender();
            return;
        }
        tocWritten = true;
        toc(list instanceof OrderedList ? "ol" : "ul", document, html);
    }

    private static void toc(String tag, DocumentAttributes document, HtmlWriter html) {
        Deque<Integer> open = new ArrayDeque<>();
        for (Map.Entry<Heading, String> entry : document.ids().entrySet()) {
            Heading heading = entry.getKey();
            if (document.lists().of(heading).hasClass("no_toc")) {
                continue;
            }
            int level = heading.getLevel();
            while (open.size() > 1 && open.element() > level) {
                html.raw("</li></" + tag + ">");
                open.pop();
            }
            if (open.isEmpty() || open.element() < level) {
                html.raw(open.isEmpty() ? "<" + tag + " id=\"markdown-toc\"><li>" : "<" + tag + "><li>");
                open.push(level);
            } else {
                html.raw("</li><li>");
            }
            html.attr("href", "#" + entry.getValue()).attr("id", "markdown-toc-" + entry.getValue());
            html.withAttr().tag("a");
            html.text(HeadingIds.textOf(heading));
            html.raw("</a>");
        }
        open.forEach(_ -> html.raw("</li></" + tag + ">"));
    }
}
