package blog.markdown.kramdown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Finds the words that were defined as abbreviations, longer ones first.
final class Abbreviations {
    private final Document document;
    /// By the character they begin with; longer ones first.
    private final Map<Character, List<String>> words;

    private Abbreviations(Document document) {
        this.document = document;
        this.words = document.abbreviations.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .collect(Collectors.groupingBy(word -> word.charAt(0)));
    }

    static void mark(Node root, Document document) {
        if (!document.abbreviations.isEmpty()) {
            new Abbreviations(document).in(root);
        }
    }

    private void in(Node node) {
        List<Node> children = new ArrayList<>(node.children);
        node.children.clear();
        for (Node child : children) {
            if (child.is(Kind.TEXT) && !node.isRawHtml()) {
                split(child.text.toString(), node);
            } else {
                in(child);
                node.children.add(child);
            }
        }
    }

    private void split(String text, Node into) {
        int done = 0;
        for (int at = 0; at < text.length(); ) {
            String word = wordAt(text, at);
            if (word.isEmpty()) {
                at++;
                continue;
            }
            into.children.add(new Node(Kind.TEXT, text.substring(done, at)));
            into.children.add(new Node(Kind.ABBREVIATION, word));
            at += word.length();
            done = at;
        }
        into.children.add(new Node(Kind.TEXT, text.substring(done)));
    }

    /// The abbreviation that stands here, not as a part of a word; empty when there is none.
    private String wordAt(String text, int at) {
        if (Chars.isAsciiWord(Chars.at(text, at - 1))) {
            return "";
        }
        List<String> candidates = words.getOrDefault(text.charAt(at), List.of());
        document.meter.read(candidates.size() + 1);
        for (String word : candidates) {
            if (text.startsWith(word, at) && !Chars.isAsciiWord(Chars.at(text, at + word.length()))) {
                return word;
            }
        }
        return "";
    }
}
