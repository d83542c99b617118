package blog.markdown.kramdown;

import java.util.ArrayList;
import java.util.List;

/// Where a table's line is parted: at every `|` that is not escaped and not in code.
final class TableCells {
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private final Document document;

    private TableCells(Document document) {
        this.document = document;
    }

    static List<String> of(String line, boolean startsWithPipe, Document document) {
        var table = new TableCells(document);
        table.split(line.stripTrailing());
        table.endCell();
        List<String> cells = table.cells;
        if (startsWithPipe && cells.getFirst().isBlank()) {
            cells.removeFirst();
        }
        if (!cells.isEmpty() && cells.getLast().isBlank()) {
            cells.removeLast();
        }
        return cells;
    }

    private void endCell() {
        cells.add(cell.toString());
        cell.setLength(0);
    }

    /// Code may be an element, too.
    private void split(String line) {
        int done = 0;
        for (int start = line.indexOf("<code"); start >= 0; start = line.indexOf("<code", done)) {
            int tagEnd = line.indexOf('>', start);
            int end = tagEnd < 0 ? -1 : line.indexOf("</code>", tagEnd);
            if (end < 0) {
                break;
            }
            splitText(line.substring(done, start));
            done = end + "</code>".length();
            cell.append(line, start, done);
        }
        splitText(line.substring(done));
    }

    private void splitText(String text) {
        for (Node part : Spans.parse(text, document, Spans.Rules.CODE)) {
            if (part.is(Kind.CODE)) {
                cell.append(code(part.text.toString()));
            } else {
                splitAtPipes(part.text.toString());
            }
        }
    }

    private void splitAtPipes(String text) {
        var liquid = new LiquidTags(text, 0, text.length());
        for (int i = 0; i < text.length(); i++) {
            char here = text.charAt(i);
            boolean escaped = here == '\\' && i + 1 < text.length() && text.charAt(i + 1) == '|';
            if (here == '|' && !liquid.cover(i)) {
                endCell();
            } else if (escaped) {
                cell.append('|');
                i++;
            } else {
                cell.append(here);
            }
        }
    }

    /// The code between more ticks than it has in a row itself.
    private static String code(String text) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        String ticks = "`".repeat(longest + 1);
        String space = longest > 0 ? " " : "";
        return ticks + space + text + space + ticks;
    }
}
