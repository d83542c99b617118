package blog.posts.markdown.kramdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// The last pass over the tree: headings get their ids as GitHub makes them, and a backslash at the end of a line
/// becomes a line break. HTML is left alone.
final class HeadingIds {
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}\\p{Pc}\\- \\t]");
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
        String[] lines = text.text.toString().split(Pattern.quote(HARD_BREAK), -1);
        node.children.add(new Node(Kind.TEXT, lines[0]));
        for (int i = 1; i < lines.length; i++) {
            node.children.add(new Node(Kind.BREAK));
            node.children.add(new Node(Kind.TEXT, "\n" + lines[i]));
        }
    }

    private String id(String words) {
        String id = NOT_WORD.matcher(words.toLowerCase(Locale.ROOT))
                .replaceAll("")
                .replace(' ', '-')
                .replace('\t', '-');
        int seen = uses.merge(id, 1, Integer::sum) - 1;
        return seen == 0 ? id : id + "-" + seen;
    }
}
