package blog.markdown.kramdown;

/// Items that begin with `[ ]` or `[x]`: the box becomes one of HTML's. After the first such item all others of the
/// list are tasks as well.
final class Tasks {
    private Tasks() {}

    static void mark(Node list) {
        boolean tasks = false;
        for (Node item : list.children) {
            if (!item.children.isEmpty() && item.children.getFirst().is(Kind.PARAGRAPH)) {
                tasks |= replaceBox(item.children.getFirst().children.getFirst().text);
                if (tasks) {
                    item.attributes.put("class", "task-list-item");
                }
            }
        }
        if (tasks) {
            list.attributes.put("class", "task-list");
        }
    }

    private static boolean replaceBox(StringBuilder text) {
        String written = text.toString();
        int start = Chars.skipSpace(written, 0);
        int end = Chars.skipSpace(written, start + 3);
        char state = Chars.at(written, start + 1);
        boolean isBox = Chars.at(written, start) == '['
                && Chars.at(written, start + 2) == ']'
                && " xX".indexOf(state) >= 0
                && end > start + 3;
        if (isBox) {
            text.replace(
                    0,
                    end,
                    "<input type=\"checkbox\" class=\"task-list-item-checkbox\" disabled=\"disabled\""
                            + (state == ' ' ? "" : " checked=\"checked\"") + " />");
        }
        return isBox;
    }
}
