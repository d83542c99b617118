package blog.markdown.kramdown;

import java.util.Map;

/// `~~text that is struck out~~`.
final class Strikes {
    private static final String MARK = "~~";

    private Strikes() {}

    static boolean parse(Spans spans) {
        Scanner in = spans.in;
        int start = in.position() + MARK.length();
        if (!in.startsWith(MARK) || !isText(in.text, start)) {
            return false;
        }
        int end = in.find(MARK, start + 1);
        while (end >= 0 && !isText(in.text, end - 1)) {
            end = in.find(MARK, end + 1);
        }
        if (end < 0) {
            return false;
        }
        Node struck = Node.html("del", Map.of(), false, HtmlContent.SPAN);
        spans.document.meter.enter();
        struck.children.addAll(Spans.parse(in.between(start, end), spans.document));
        spans.document.meter.leave();
        spans.tree().children.add(struck);
        in.moveTo(end + MARK.length());
        return true;
    }

    private static boolean isText(String text, int at) {
        char c = Chars.at(text, at);
        return c != '~' && !Chars.isSpace(c);
    }
}
