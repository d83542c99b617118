package blog.cli.comments.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/// The paragraph in the making: its text, and which spans of it are open.
final class MarkdownLine {
    private static final String BREAK = "\\\n";

    /// A span from `start` on; one with an address is a link.
    private static final class Span {
        final String element;
        final String mark;
        final @Nullable String address;
        int start;

        Span(String element, String mark, @Nullable String address, int start) {
            this.element = element;
            this.mark = mark;
            this.address = address;
            this.start = start;
        }

        String around(String inner) {
            return address == null ? mark + inner + mark : "[" + inner + "](<" + address + ">)";
        }
    }

    private final StringBuilder text = new StringBuilder();
    private final Deque<Span> spans = new ArrayDeque<>();

    void text(String plain) {
        markdown(PlainText.marked(plain.replaceAll("[\\s\\u00a0]+", " "), isInLink()));
    }

    /// What is Markdown already.
    void markdown(String markdown) {
        boolean isAtStart = text.isEmpty() || text.charAt(text.length() - 1) == '\n';
        text.append(isAtStart ? markdown.stripLeading() : markdown);
    }

    void breakOff() {
        if (!text.isEmpty()) {
            text.append(BREAK);
        }
    }

    void open(String element, String mark) {
        boolean isOpen = spans.stream().anyMatch(span -> span.mark.equals(mark));
        spans.push(new Span(element, isOpen ? "" : mark, null, text.length()));
    }

    /// Without an address, or in another link, it is no link.
    void openLink(String element, @Nullable String address) {
        spans.push(new Span(element, "", isInLink() ? null : address, text.length()));
    }

    void picture(@Nullable String words, @Nullable String address) {
        String shown = words == null || words.isBlank() ? address : words;
        if (shown != null && address != null && !isInLink()) {
            markdown("[" + PlainText.marked(shown, true) + "](<" + address + ">)");
        } else if (words != null) {
            text(words);
        }
    }

    /// Closes the innermost open span of this element; nothing when there is none.
    void close(String element) {
        for (Iterator<Span> open = spans.iterator(); open.hasNext(); ) {
            Span span = open.next();
            if (span.element.equals(element)) {
                open.remove();
                mark(span);
                return;
            }
        }
    }

    /// Spaces and breaks at the ends of a span stay outside: marks must touch their words.
    private void mark(Span span) {
        String inner = text.substring(Math.min(span.start, text.length()));
        String words = trimmed(inner);
        if (words.isEmpty()) {
            return;
        }
        int at = inner.indexOf(words);
        String before = inner.substring(0, at);
        String after = inner.substring(at + words.length());
        text.setLength(span.start);
        text.append(before).append(span.around(words)).append(after);
    }

    private boolean isInLink() {
        return spans.stream().anyMatch(span -> span.address != null);
    }

    /// The paragraph, empty where there is nothing; spans that are open go on in the next one.
    String take() {
        spans.forEach(this::mark);
        spans.forEach(span -> span.start = 0);
        String paragraph = trimmed(text.toString()).replaceAll("[ ]*\\\\\n[ ]*", "\\\\\n");
        text.setLength(0);
        return paragraph;
    }

    private static String trimmed(String markdown) {
        return markdown.replaceAll("\\A(\\s|\\\\\n)+|(\\s|\\\\\n)+\\z", "");
    }
}
