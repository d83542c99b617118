package blog.posts.markdown;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.typographic.TypographicQuotes;
import com.vladsch.flexmark.ext.typographic.TypographicSmarts;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// The anchors of headings, as Jekyll makes them: the words in lower case with hyphens for spaces, and a number when
/// the same comes again; an id that the author gave stays as it is.
final class HeadingIds {
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}\\p{Pc}\\- \\t]");

    private final Map<Heading, String> ids = new LinkedHashMap<>();
    private final Map<String, Integer> uses = new HashMap<>();

    HeadingIds(Node document, AttributeLists lists) {
        for (Node node : document.getDescendants()) {
            if (node instanceof Heading heading) {
                String own = lists.of(heading).attributes().get("id");
                ids.put(heading, own != null ? own : generated(textOf(heading)));
            }
        }
    }

    /// Every heading in the order of the text, with its id.
    Map<Heading, String> all() {
        return ids;
    }

    static String textOf(Node node) {
        var text = new StringBuilder();
        collect(node, text);
        return text.toString().strip();
    }

    private String generated(String text) {
        String words = NOT_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
        String id = words.replace(' ', '-').replace('\t', '-');
        String base = id.isEmpty() ? "section" : id;
        int seen = uses.merge(base, 1, Integer::sum) - 1;
        return seen == 0 ? base : base + "-" + seen;
    }

    private static void collect(Node node, StringBuilder text) {
        switch (node) {
            case Text _ -> text.append(node.getChars().unescape());
            case HtmlEntity _ -> text.append(Escaping.unescapeHtml(node.getChars()));
            case TypographicSmarts smarts -> text.append(Escaping.unescapeHtml(smarts.getTypographicText()));
            case TypographicQuotes quotes -> {
                text.append(Escaping.unescapeHtml(quotes.getTypographicOpening()));
                collectChildren(node, text);
                text.append(Escaping.unescapeHtml(quotes.getTypographicClosing()));
            }
            case Code code -> text.append(code.getText());
            case AttributeListSpan span -> text.append(span.target() == null ? span.getChars() : "");
            case Image _, ImageRef _ -> {}
            default -> collectChildren(node, text);
        }
    }

    private static void collectChildren(Node node, StringBuilder text) {
        for (Node child : node.getChildren()) {
            collect(child, text);
        }
    }
}
