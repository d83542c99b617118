package blog.posts.markdown.kramdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How far the text of a list item is indented, and which of the following lines belong to it therefore.
record Indentation(int columns, String firstLine) {
    private static final String OPTIONAL_LIST =
            "\\s*\\{:(?!(?:" + BlockSyntax.LIST_NAME + ")?:|/)((?!})" + BlockSyntax.IN_LIST + ")\\}\\s*";
    /// An attribute list that begins an item.
    static final Pattern LIST = Pattern.compile("^" + OPTIONAL_LIST);

    private static final Pattern NO_TEXT = Pattern.compile("^(?:" + OPTIONAL_LIST + ")?\\s*\\n");
    private static final Pattern TABS = Pattern.compile("^( *)(\\t+)");
    private static final Pattern NOT_LAZY_2 = notLazy(2);
    private static final Pattern NOT_LAZY_3 = notLazy(3);
    private static final int TAB = 4;

    private static Pattern notLazy(int spaces) {
        return Scanner.pattern(
                "^ {0," + spaces + "}(?:" + BlockSyntax.ATTRIBUTES_LINE + "|" + BlockSyntax.BLOCK_HTML + ")");
    }

    /// What follows from the width of the mark and the text after it on its line.
    static Indentation of(int mark, String afterMark) {
        if (NO_TEXT.matcher(afterMark).lookingAt()) {
            return new Indentation(TAB, afterMark.stripLeading());
        }
        String text = afterMark;
        for (Matcher tabs = TABS.matcher(text); tabs.find(); tabs = TABS.matcher(text)) {
            int column = tabs.group(1).length() + mark;
            int spaces = TAB - column % TAB + (tabs.group(2).length() - 1) * TAB;
            text = tabs.group(1) + " ".repeat(spaces) + text.substring(tabs.end());
        }
        return new Indentation(mark + spaces(text), text.stripLeading());
    }

    /// Whether the line here is indented enough to belong to the item.
    boolean covers(String line) {
        int at = 0;
        for (int unit = 0; unit < columns / TAB; unit++) {
            int next = afterUnit(line, at);
            if (next < 0) {
                return false;
            }
            at = next;
        }
        boolean rest = line.startsWith(" ".repeat(columns % TAB), at) || line.startsWith("\t", at);
        return rest && !line.isBlank();
    }

    private static int afterUnit(String line, int at) {
        if (line.startsWith("\t", at)) {
            return at + 1;
        }
        return line.startsWith(" ".repeat(TAB), at) ? at + TAB : -1;
    }

    /// Whether a line that is not indented enough may belong to the item's paragraph all the same.
    boolean allowsLazy(Scanner in) {
        return !in.peekLine().isBlank() && !in.at(columns < 3 ? NOT_LAZY_2 : NOT_LAZY_3);
    }

    /// How many spaces the next item of the same list may begin with.
    int spacesBeforeMark() {
        return Math.min(columns - 1, TAB - 1);
    }

    static String withoutTabs(String line) {
        int tabs = 0;
        while (line.startsWith("\t", tabs)) {
            tabs++;
        }
        return " ".repeat(TAB * tabs) + line.substring(tabs);
    }

    boolean isBefore(String line) {
        return line.startsWith(" ".repeat(columns));
    }

    private static int spaces(String text) {
        return text.length() - text.replaceFirst("^ +", "").length();
    }
}
