package blog.posts.markdown.kramdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tables: lines with `|` in them, parted by lines of `-` and a last one of `=`.
final class Tables {
    private static final Pattern LINE = Scanner.pattern("(?:\\||.*?[^\\\\\\n]\\|).*?\\n");
    private static final Pattern START = Scanner.pattern("^ {0,3}(?=\\S)(?:\\||.*?[^\\\\\\n]\\|).*?\\n");
    private static final Pattern SEPARATOR = Scanner.pattern("^([+|: \\t-]*?-[+|: \\t-]*?)[ \\t]*\\n");
    private static final Pattern FOOT = Scanner.pattern("^[+|: \\t=]*?=[+|: \\t=]*?[ \\t]*\\n");
    private static final Pattern ALIGNMENT = Pattern.compile("[ \\t]?(:?)-+(:?)[ \\t]?");

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
        if (!blocks.in.at(START) || !blocks.afterBoundary()) {
            return false;
        }
        int start = blocks.in.position();
        if (new Tables(blocks).run(start)) {
            return true;
        }
        blocks.in.moveTo(start);
        return false;
    }

    private boolean run(int start) {
        boolean leadingPipe = in.peekLine().stripLeading().startsWith("|");
        in.scan(SEPARATOR);
        while (!in.atEnd() && in.at(LINE)) {
            takeLine(leadingPipe);
        }
        if (!blocks.beforeBoundary()
                || !TableCells.eachLineHasPipe(in.between(start, in.position() - 1), blocks.document)) {
            return false;
        }
        if (!rows.isEmpty()) {
            endPart(hasFoot ? Kind.TABLE_FOOT : Kind.TABLE_BODY, false);
        }
        if (table.children.stream().noneMatch(part -> part.is(Kind.TABLE_BODY))) {
            return false;
        }
        fill();
        blocks.add(table);
        return true;
    }

    private void takeLine(boolean leadingPipe) {
        if (in.scan(SEPARATOR)) {
            if (rows.isEmpty()) {
                return;
            }
            boolean endsHead = alignments.isEmpty() && !hasFoot;
            endPart(endsHead ? Kind.TABLE_HEAD : Kind.TABLE_BODY, false);
            if (endsHead) {
                align(in.group(1));
            }
        } else if (in.scan(FOOT)) {
            if (!rows.isEmpty()) {
                endPart(Kind.TABLE_BODY, true);
            }
            hasFoot = true;
        } else {
            List<String> cells = TableCells.of(in.line(), leadingPipe, blocks.document);
            columns = Math.max(columns, cells.size());
            var row = new Node(Kind.ROW);
            cells.forEach(cell -> cell(row).addText(Kind.UNPARSED, cell.strip()));
            rows.add(row);
        }
    }

    private static Node cell(Node row) {
        var cell = new Node(Kind.CELL);
        row.children.add(cell);
        return cell;
    }

    private void endPart(Kind kind, boolean always) {
        if (!hasFoot || kind != Kind.TABLE_BODY || always) {
            var part = new Node(kind);
            part.children.addAll(rows);
            rows = new ArrayList<>();
            table.children.add(part);
        }
    }

    private void align(String separator) {
        Matcher column = ALIGNMENT.matcher(separator);
        while (column.find()) {
            boolean left = !column.group(1).isEmpty();
            boolean right = !column.group(2).isEmpty();
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
