package blog.posts.markdown;

import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which attributes the lists of a document give to which of its nodes, names resolved.
final class AttributeLists {
    /// Lists that refer to named lists could grow without end; no page needs more.
    private static final int MAX_CHARS = 4_000;

    private static final AttributeList NONE = new AttributeList(Map.of(), List.of());

    private final Map<String, AttributeList> named = new HashMap<>();
    private final IdentityHashMap<Node, AttributeList> byNode = new IdentityHashMap<>();

    AttributeLists(Node document) {
        Map<Node, Node> targets = new HashMap<>();
        for (Node node : document.getDescendants()) {
            if (node instanceof AttributeListBlock block && block.name != null) {
                named.merge(block.name, block.list, AttributeLists::joined);
            }
        }
        for (Node node : document.getDescendants()) {
            switch (node) {
                case AttributeListBlock block -> {
                    Node target = block.target(targets);
                    if (target != null) {
                        targets.put(block, target);
                    }
                    add(target, block.list);
                }
                case AttributeListSpan span -> add(span.target(), span.list);
                default -> {}
            }
        }
    }

    AttributeList of(Node node) {
        return byNode.getOrDefault(node, NONE);
    }

    private void add(@Nullable Node target, AttributeList list) {
        if (target == null) {
            return;
        }
        AttributeList resolved = list;
        for (String word : list.words()) {
            resolved = joined(resolved, named.getOrDefault(word, NONE));
        }
        byNode.merge(target, resolved, AttributeLists::joined);
    }

    private static AttributeList joined(AttributeList first, AttributeList second) {
        if (first.size() + second.size() > MAX_CHARS) {
            return first;
        }
        var attributes = new LinkedHashMap<>(first.attributes());
        second.attributes()
                .forEach((name, value) -> attributes.merge(
                        name, value, (one, other) -> name.equals("class") ? one + " " + other : other));
        var words = new ArrayList<>(first.words());
        words.addAll(second.words());
        return new AttributeList(attributes, words);
    }
}
