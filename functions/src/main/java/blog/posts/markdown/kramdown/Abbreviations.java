package blog.posts.markdown.kramdown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds the words that were defined as abbreviations, longer ones first.
final class Abbreviations {
    private final Document document;
    private final Pattern words;

    private Abbreviations(Document document) {
        this.document = document;
        this.words = Pattern.compile("(?<!\\w)(?:"
                + document.abbreviations.keySet().stream()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|"))
                + ")(?!\\w)");
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
        Matcher word = new Scanner(text, document.meter).matcher(words);
        int done = 0;
        while (word.find()) {
            into.children.add(new Node(Kind.TEXT, text.substring(done, word.start())));
            into.children.add(new Node(Kind.ABBREVIATION, word.group()));
            done = word.end();
        }
        into.children.add(new Node(Kind.TEXT, text.substring(done)));
    }
}
