package blog.markdown.kramdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The table of contents, which takes the place of the first list marked `{:toc}`. Headings of the class `no_toc` are
/// left out.
final class Contents {
    static final String LEFT_OUT = "no_toc";

    private final List<Node> headings = new ArrayList<>();
    private int place;
    private @Nullable Node list;

    /// False when the table has its place already.
    boolean placeAt(int position, Node marked) {
        if (list != null) {
            return false;
        }
        place = position;
        list = marked;
        return true;
    }

    void add(Node heading) {
        List<String> classes =
                List.of(heading.attributes.getOrDefault("class", "").split(" "));
        if (!heading.attributes.getOrDefault("id", "").isEmpty() && !classes.contains(LEFT_OUT)) {
            headings.add(heading);
        }
    }

    int place() {
        return place;
    }

    /// Empty when the page has no place for a table, or no headings.
    String html(PageWriter writer) {
        Node marked = list;
        return marked == null || headings.isEmpty() ? "" : table(marked, writer);
    }

    private String table(Node marked, PageWriter writer) {
        String tag = marked.is(Kind.ORDERED_LIST) ? "ol" : "ul";
        Map<String, String> attributes = new LinkedHashMap<>(marked.attributes);
        attributes.putIfAbsent("id", "markdown-toc");
        var table = new StringBuilder("<" + tag + PageWriter.attributes(attributes) + ">\n");
        Deque<Integer> open = new ArrayDeque<>();
        for (Node heading : headings) {
            boolean first = true;
            while (!open.isEmpty() && open.element() >= heading.level) {
                table.append(first ? "</li>\n" : "</ul>\n</li>\n".replace("ul", tag));
                open.pop();
                first = false;
            }
            if (!open.isEmpty() && first) {
                table.append("\n<").append(tag).append(">\n");
            }
            open.push(heading.level);
            table.append("<li>").append(entry(heading, attributes.getOrDefault("id", ""), writer));
        }
        boolean first = true;
        for (int i = open.size(); i > 0; i--) {
            table.append(first ? "</li>\n" : "</" + tag + ">\n</li>\n");
            first = false;
        }
        return table.append("</").append(tag).append(">\n").toString();
    }

    private static String entry(Node heading, String id, PageWriter writer) {
        String anchor = heading.attributes.getOrDefault("id", "");
        var link = new Node(Kind.LINK);
        link.attributes.put("href", "#" + anchor);
        link.attributes.put("id", id + "-" + anchor);
        heading.children.forEach(child -> addWithoutLinks(child, link));
        return writer.apart(link);
    }

    private static void addWithoutLinks(Node node, Node into) {
        switch (node.kind) {
            case LINK -> node.children.forEach(child -> addWithoutLinks(child, into));
            case FOOTNOTE -> {}
            default -> into.children.add(node);
        }
    }
}
