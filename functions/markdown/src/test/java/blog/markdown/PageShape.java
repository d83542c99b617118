package blog.markdown;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/// What two pages are compared by, as an HTML parser sees them: the opening tags in their order and the text between
/// them, where whitespace counts as one space and next to a tag not at all; the ids of headings; and every attribute.
record PageShape(List<String> parts, List<String> headingIds, List<String> attributes) {
    static PageShape of(String html) {
        var shape = new PageShape(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        NodeTraversor.traverse(
                shape.new Collector(), Jsoup.parseBodyFragment(html).body());
        return shape;
    }

    private final class Collector implements NodeVisitor {
        private final StringBuilder text = new StringBuilder();
        private int preformatted;

        @Override
        public void head(Node node, int depth) {
            switch (node) {
                case TextNode words -> text.append(words(words));
                case DataNode data -> text.append(data.getWholeData());
                case Element element -> open(element);
                case Comment _ -> {}
                default -> {}
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                endText();
                preformatted -= element.normalName().equals("pre") ? 1 : 0;
            }
        }

        private void open(Element element) {
            endText();
            preformatted += element.normalName().equals("pre") ? 1 : 0;
            parts.add("<" + element.normalName() + ">");
            if (element.normalName().matches("h[1-6]")) {
                headingIds.add(element.id());
            }
            element.attributes()
                    .forEach(one -> attributes.add(element.normalName() + " " + one.getKey() + "=" + one.getValue()));
        }

        private String words(TextNode node) {
            return preformatted > 0 ? node.getWholeText() : node.getWholeText().replaceAll("[ \\t\\n]+", " ");
        }

        private void endText() {
            String words = text.toString().strip();
            text.setLength(0);
            if (!words.isEmpty()) {
                parts.add(words);
            }
        }
    }
}
