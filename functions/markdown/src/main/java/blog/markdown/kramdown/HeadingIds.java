package blog.markdown.kramdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The last pass over the tree: headings get their ids as GitHub makes them, and a backslash at the end of a line
/// becomes a line break. HTML is left alone.
final class HeadingIds {
    private static final String HARD_BREAK = "\\\n";

    private final Map<String, Integer> uses = new HashMap<>();

    void give(Node node) {
        List<Node> children = new ArrayList<>(node.children);
        node.children.clear();
        for (Node child : children) {
            if (child.is(Kind.TEXT)) {
                addLines(node, child);
                continue;
            }
            if (child.is(Kind.HEADING) && !child.attributes.containsKey("id")) {
                child.attributes.put("id", id(child.words()));
            } else if (!child.is(Kind.HTML)) {
                give(child);
            }
            node.children.add(child);
        }
    }

    private static void addLines(Node node, Node text) {
        String words = text.text.toString();
        int start = 0;
        for (int end = words.indexOf(HARD_BREAK); end >= 0; end = words.indexOf(HARD_BREAK, start)) {
            node.children.add(new Node(Kind.TEXT, words.substring(start, end)));
            node.children.add(new Node(Kind.BREAK));
            start = end + 1;
        }
        node.children.add(new Node(Kind.TEXT, words.substring(start)));
    }

    private String id(String words) {
        var letters = new StringBuilder();
        words.toLowerCase(Locale.ROOT).codePoints().forEach(c -> {
            if (c == '-' || Chars.isWord(c)) {
                letters.appendCodePoint(c);
            } else if (c == ' ' || c == '\t') {
                letters.append('-');
            }
        });
        String id = letters.toString();
        int seen = uses.merge(id, 1, Integer::sum) - 1;
        return seen == 0 ? id : id + "-" + seen;
    }
}
