package blog.posts.markdown.kramdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a table's line is parted: at every `|` that is not escaped and not in code.
final class TableCells {
    private static final Pattern CODE_ELEMENT = Pattern.compile("<code.*?>.*?</code>");
    private static final Pattern PIPE = Pattern.compile("(?<!\\\\)\\|");
    private static final Pattern HAS_PIPE = Scanner.pattern("(?:\\||.*?[^\\\\\\n]\\|)");
    private static final Pattern TICKS = Pattern.compile("`+");

    private final List<String> cells = new ArrayList<>();
    private final Document document;

    private TableCells(Document document) {
        this.document = document;
    }

    static List<String> of(String line, boolean leadingPipe, Document document) {
        var cells = new TableCells(document);
        cells.split(line.stripTrailing());
        List<String> found = cells.cells;
        if (leadingPipe && !found.isEmpty() && found.getFirst().isBlank()) {
            found.removeFirst();
        }
        if (!found.isEmpty() && found.getLast().isBlank()) {
            found.removeLast();
        }
        return found;
    }

    private void split(String line) {
        Matcher code = CODE_ELEMENT.matcher(line);
        int done = 0;
        while (code.find()) {
            splitAroundSpans(line.substring(done, code.start()));
            goOn(code.group());
            done = code.end();
        }
        splitAroundSpans(line.substring(done));
    }

    private void splitAroundSpans(String text) {
        for (Node part : Spans.codeIn(text, document, false)) {
            if (part.is(Kind.CODE)) {
                goOn(code(part.text.toString()));
                continue;
            }
            String[] parts = PIPE.split(part.text, -1);
            goOn(parts[0].replace("\\|", "|"));
            for (int i = 1; i < parts.length; i++) {
                cells.add(parts[i].replace("\\|", "|"));
            }
        }
    }

    private static String code(String text) {
        String ticks = TICKS.matcher(text)
                        .results()
                        .map(found -> found.group())
                        .max(String::compareTo)
                        .orElse("")
                + "`";
        String space = ticks.length() > 1 ? " " : "";
        return ticks + space + text + space + ticks;
    }

    private void goOn(String more) {
        if (cells.isEmpty()) {
            cells.add(more);
        } else {
            cells.set(cells.size() - 1, cells.getLast() + more);
        }
    }

    /// Whether the lines of a would-be table have a pipe outside code, the last one above all.
    static boolean eachLineHasPipe(String text, Document document) {
        boolean pipe = false;
        for (Node part : Spans.codeIn(text, document, true)) {
            List<String> lines = lines(part.is(Kind.HTML) ? part.name : part.text.toString());
            boolean more = lines.size() > 1;
            if (part.is(Kind.CODE)) {
                if (lines.size() > 2 || (more && !pipe)) {
                    return false;
                }
                pipe = pipe && !more;
                continue;
            }
            if (more && !pipe && !hasPipe(lines.getFirst())) {
                return false;
            }
            pipe = (!more && pipe) || (!lines.isEmpty() && hasPipe(lines.getLast()));
        }
        return pipe;
    }

    private static boolean hasPipe(String line) {
        return HAS_PIPE.matcher(line).lookingAt();
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("\n"));
    }
}
