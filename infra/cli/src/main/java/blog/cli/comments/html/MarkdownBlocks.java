package blog.cli.comments.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Paragraphs, quotes and lists, as they open and close; in the end they are one text.
final class MarkdownBlocks {
    /// Deeper ones are part of the one around them; nobody writes so many.
    private static final int DEEPEST = 12;

    private record Container(String element, List<String> blocks) {
        String markdown() {
            return String.join(element.equals("ul") || element.equals("ol") ? "\n" : "\n\n", blocks);
        }
    }

    private final Deque<Container> open = new ArrayDeque<>();
    private int tooDeep;

    MarkdownBlocks() {
        open.push(new Container("", new ArrayList<>()));
    }

    void add(String block) {
        open.element().blocks().add(block);
    }

    /// An element `blockquote`, `ul`, `ol` or `li`.
    void open(String element) {
        if (open.size() > DEEPEST) {
            tooDeep++;
        } else {
            open.push(new Container(element, new ArrayList<>()));
        }
    }

    void close() {
        if (tooDeep > 0) {
            tooDeep--;
        } else if (open.size() > 1) {
            Container closed = open.pop();
            if (!closed.blocks().isEmpty()) {
                add(around(closed));
            }
        }
    }

    private String around(Container closed) {
        String markdown = closed.markdown();
        return switch (closed.element()) {
            case "blockquote" -> "> " + markdown.replace("\n", "\n> ");
            case "li" -> {
                Container list = open.element();
                String mark = list.element().equals("ol") ? (list.blocks().size() + 1) + ". " : "- ";
                yield mark + markdown.replace("\n", "\n" + " ".repeat(mark.length()));
            }
            default -> markdown;
        };
    }

    /// Everything; what is open is closed.
    String markdown() {
        while (open.size() > 1) {
            tooDeep = 0;
            close();
        }
        return open.element().markdown().replaceAll("(?m)[ ]+$", "").strip();
    }
}
