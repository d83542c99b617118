package blog.markdown.kramdown;

import java.util.ArrayList;
import java.util.List;

/// Tables: lines with `|` in them, parted by lines of `-` and a last one of `=`.
final class Tables {
    private static final int MOST_NOTES = 100;

    private final Blocks blocks;
    private final Scanner in;
    private final Node table = new Node(Kind.TABLE);
    private final List<String> alignments = new ArrayList<>();
    private List<Node> rows = new ArrayList<>();
    private boolean hasFoot;
    private int columns;

    private Tables(Blocks blocks) {
        this.blocks = blocks;
        this.in = blocks.in;
    }

    static boolean parse(Blocks blocks) {
        Line line = blocks.in.line();
        if (!line.beginsParagraph() || !line.hasPipe() || !blocks.isSetOff()) {
            return false;
        }
        if (new Tables(blocks).run(line)) {
            return true;
        }
        blocks.in.moveTo(line.start);
        return false;
    }

    private boolean run(Line firstLine) {
        if (isParting(firstLine, '-')) {
            in.takeLine();
        }
        while (!in.atEnd() && in.line().hasPipe()) {
            takeLine(in.line(), firstLine.mark() == '|');
        }
        String lines = in.between(firstLine.start, in.position() - 1);
        if (!blocks.isFollowedByBreak() || !TablePipes.areOutsideCode(lines, blocks.document)) {
            return false;
        }
        if (!rows.isEmpty()) {
            endPart(hasFoot ? Kind.TABLE_FOOT : Kind.TABLE_BODY);
        }
        if (table.children.stream().noneMatch(part -> part.is(Kind.TABLE_BODY))) {
            return false;
        }
        noteIfOneRow(lines);
        fill();
        blocks.add(table);
        return true;
    }

    /// Who means a table of one row puts it between pipes.
    private void noteIfOneRow(String line) {
        String written = line.strip();
        boolean meant = written.startsWith("|") && written.endsWith("|");
        if (written.indexOf('\n') < 0 && !meant && blocks.document.rowTables.size() < MOST_NOTES) {
            blocks.document.rowTables.add(written);
        }
    }

    private void takeLine(Line line, boolean startsWithPipe) {
        String written = in.takeLine();
        if (isParting(line, '-')) {
            part(written);
        } else if (!isParting(line, '=')) {
            row(TableCells.of(written, startsWithPipe, blocks.document));
        } else {
            if (!rows.isEmpty()) {
                endPart(Kind.TABLE_BODY);
            }
            hasFoot = true;
        }
    }

    /// The first line of `-` after any row ends the head, others part the body. A foot has no parts.
    private void part(String written) {
        if (rows.isEmpty() || hasFoot) {
            return;
        }
        endPart(alignments.isEmpty() ? Kind.TABLE_HEAD : Kind.TABLE_BODY);
        if (alignments.isEmpty()) {
            align(written);
        }
    }

    private void row(List<String> cells) {
        columns = Math.max(columns, cells.size());
        var row = new Node(Kind.ROW);
        cells.forEach(cell -> cell(row).addText(Kind.UNPARSED, cell.strip()));
        rows.add(row);
    }

    private static Node cell(Node row) {
        var cell = new Node(Kind.CELL);
        row.children.add(cell);
        return cell;
    }

    private void endPart(Kind kind) {
        var part = new Node(kind);
        part.children.addAll(rows);
        rows = new ArrayList<>();
        table.children.add(part);
    }

    /// Whether a line has such a mark, and otherwise only what marks columns.
    private static boolean isParting(Line line, char mark) {
        boolean found = false;
        for (int at = line.start; at < line.end - 1; at++) {
            char here = line.text.charAt(at);
            found |= here == mark;
            if (here != mark && "+|:".indexOf(here) < 0 && !Chars.isBlank(here)) {
                return false;
            }
        }
        return found;
    }

    /// Every run of `-` is a column; a colon at its side says where its text goes.
    private void align(String line) {
        int at = 0;
        for (int start = line.indexOf('-'); start >= 0; start = line.indexOf('-', at)) {
            boolean left = start > at && line.charAt(start - 1) == ':';
            int end = Chars.skip(line, start, '-');
            boolean right = Chars.at(line, end) == ':';
            at = right ? end + 1 : end;
            alignments.add(left && right ? "center" : left ? "left" : right ? "right" : "");
        }
    }

    /// Gives every row as many cells as the longest has.
    private void fill() {
        long cells = (long) columns
                * table.children.stream().mapToInt(part -> part.children.size()).sum();
        blocks.document.meter.wrote((int) Math.min(Integer.MAX_VALUE, cells * "<td></td>".length()));
        for (Node part : table.children) {
            for (Node row : part.children) {
                while (row.children.size() < columns) {
                    cell(row);
                }
                for (int i = 0; i < Math.min(columns, alignments.size()); i++) {
                    row.children.get(i).name = alignments.get(i);
                }
            }
        }
    }
}
