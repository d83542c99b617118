package blog.posts.markdown.kramdown;

import java.util.Map;
import java.util.regex.Pattern;

/// `~~text that is struck out~~`.
final class Strikes {
    private static final Pattern STRUCK = Scanner.across("~~(?![\\s~])(.*?[^\\s~])~~");

    private Strikes() {}

    static boolean parse(Spans spans) {
        if (spans.in.ahead(0) != '~' || !spans.in.scan(STRUCK)) {
            return false;
        }
        Node struck = Node.html("del", Map.of(), false, HtmlContent.SPAN);
        spans.document.meter.enter();
        struck.children.addAll(Spans.parse(spans.in.group(1), spans.document));
        spans.document.meter.leave();
        spans.tree().children.add(struck);
        return true;
    }
}
