package blog.markdown.kramdown;

/// How far the text of an item is indented, in columns, and so which of the following lines belong to it.
record ItemIndent(int columns) {
    private static final int TAB = 4;

    /// What follows from the width of the mark and the text after it on its line; without text it is a tab's width.
    static ItemIndent of(int mark, String text, boolean hasText) {
        if (!hasText) {
            return new ItemIndent(TAB);
        }
        int column = mark;
        for (int i = 0; Chars.isBlank(Chars.at(text, i)); i++) {
            column += text.charAt(i) == '\t' ? TAB - column % TAB : 1;
        }
        return new ItemIndent(column);
    }

    /// Whether a line is indented enough to belong to the item; a tab counts as four spaces, or for what is left.
    boolean covers(Line line) {
        int at = line.start;
        for (int left = columns; left > 0; left -= TAB) {
            int width = Math.min(TAB, left);
            if (Chars.at(line.text, at) == '\t') {
                at++;
            } else if (Chars.skip(line.text, at, ' ') - at >= width) {
                at += width;
            } else {
                return false;
            }
        }
        return !line.isBlank();
    }

    /// Whether a line that is not indented enough may belong to the item's paragraph all the same.
    boolean allowsLazy(Scanner in) {
        return !in.line().isBlank() && !BlockStarts.endsItem(in, columns < TAB - 1 ? TAB - 2 : TAB - 1);
    }

    /// How many spaces the next item of the same list may begin with.
    int spacesBeforeMark() {
        return Math.min(columns - 1, TAB - 1);
    }

    static String withoutTabs(String line) {
        int tabs = Chars.skip(line, 0, '\t');
        return " ".repeat(TAB * tabs) + line.substring(tabs);
    }

    boolean isBefore(String line) {
        return Chars.skip(line, 0, ' ') >= columns;
    }

    /// The line without the indentation where it has it.
    String outdented(String line) {
        return isBefore(line) ? line.substring(columns) : line;
    }
}
