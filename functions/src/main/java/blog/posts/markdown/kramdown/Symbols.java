package blog.posts.markdown.kramdown;

import java.util.Map;
import java.util.regex.Pattern;

/// What is made of single characters: dashes, ellipses, guillemets, character references, escapes, line breaks.
final class Symbols {
    private static final Map<String, String> SYMBOLS = Map.of(
            "---", "—", "--", "–", "...", "…", "<< ", "«\u00a0", " >>", "\u00a0»", "<<", "«", ">>", "»", "\\<<", "<<",
            "\\>>", ">>");
    private static final Pattern SYMBOL = Pattern.compile("---|--|\\.\\.\\.|\\\\<<|\\\\>>|<< | >>|<<|>>");
    private static final Pattern ENTITY = Pattern.compile("&(?:[\\w:][-\\w.:]*+|#\\d++|#x[0-9a-fA-F]++);");
    private static final Pattern LINE_BREAK = Pattern.compile("(?:  |\\\\\\\\)(?=\\n)");
    private static final Pattern ESCAPED = Pattern.compile("\\\\([\\\\.*_+`<>()\\[\\]{}#!:|\"'$=~-])");
    private static final Pattern ESCAPED_IN_ALT = Pattern.compile("\\\\([\\\\.*_+`<>()\\[\\]{}#!:|\"'$=-])");

    private Symbols() {}

    static boolean parse(Spans spans) {
        if (!spans.in.scan(SYMBOL)) {
            return false;
        }
        String symbol = spans.in.matched();
        spans.tree().children.add(new Node(Kind.SYMBOL, SYMBOLS.getOrDefault(symbol, symbol)));
        return true;
    }

    static boolean entity(Spans spans) {
        if (spans.in.ahead(0) != '&' || !spans.in.scan(ENTITY)) {
            return false;
        }
        String reference = spans.in.matched();
        boolean known = !Entities.decoded(reference).equals(reference);
        spans.tree().children.add(known ? new Node(Kind.ENTITY, reference) : new Node(Kind.SYMBOL, "&"));
        if (!known) {
            spans.addText(reference.substring(1));
        }
        return true;
    }

    static boolean lineBreak(Spans spans) {
        if (!spans.in.scan(LINE_BREAK)) {
            return false;
        }
        spans.tree().children.add(new Node(Kind.BREAK));
        return true;
    }

    static boolean escape(Spans spans) {
        if (!spans.in.scan(ESCAPED)) {
            return false;
        }
        spans.addText(spans.in.group(1));
        return true;
    }

    static String unescaped(String text) {
        return ESCAPED_IN_ALT.matcher(text).replaceAll("$1");
    }
}
