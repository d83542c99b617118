package blog.markdown.kramdown;

import java.util.LinkedHashMap;
import java.util.Map;

/// What is made of single characters: dashes, ellipses, guillemets, character references, escapes, line breaks.
final class Symbols {
    private static final String ESCAPABLE_IN_ALT = "\\.*_+`<>()[]{}#!:|\"'$=-";
    private static final String ESCAPABLE = ESCAPABLE_IN_ALT + "~";
    /// What stands for what; longer ones first.
    private static final Map<String, String> SYMBOLS = new LinkedHashMap<>();

    static {
        SYMBOLS.put("---", "—");
        SYMBOLS.put("--", "–");
        SYMBOLS.put("...", "…");
        SYMBOLS.put("<< ", "«\u00a0");
        SYMBOLS.put(" >>", "\u00a0»");
        SYMBOLS.put("<<", "«");
        SYMBOLS.put(">>", "»");
        SYMBOLS.put("\\<<", "<<");
        SYMBOLS.put("\\>>", ">>");
    }

    private Symbols() {}

    static boolean parse(Spans spans) {
        for (Map.Entry<String, String> symbol : SYMBOLS.entrySet()) {
            if (spans.in.startsWith(symbol.getKey())) {
                spans.in.skip(symbol.getKey().length());
                spans.tree().children.add(new Node(Kind.SYMBOL, symbol.getValue()));
                return true;
            }
        }
        return false;
    }

    static boolean entity(Spans spans) {
        Scanner in = spans.in;
        int end = Entities.referenceEnd(in.text, in.position());
        if (end < 0) {
            return false;
        }
        String reference = in.between(in.position(), end);
        in.moveTo(end);
        boolean known = !Entities.decoded(reference).equals(reference);
        spans.tree().children.add(known ? new Node(Kind.ENTITY, reference) : new Node(Kind.SYMBOL, "&"));
        if (!known) {
            spans.addText(reference.substring(1));
        }
        return true;
    }

    /// Two spaces or two backslashes at the end of a line.
    static boolean lineBreak(Spans spans) {
        if (!spans.in.startsWith("  \n") && !spans.in.startsWith("\\\\\n")) {
            return false;
        }
        spans.in.skip(2);
        spans.tree().children.add(new Node(Kind.BREAK));
        return true;
    }

    static boolean escape(Spans spans) {
        char escaped = spans.in.ahead(1);
        if (spans.in.ahead(0) != '\\' || ESCAPABLE.indexOf(escaped) < 0) {
            return false;
        }
        spans.in.skip(2);
        spans.addText(String.valueOf(escaped));
        return true;
    }

    static String unescaped(String text) {
        var plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            boolean escapes = text.charAt(i) == '\\' && ESCAPABLE_IN_ALT.indexOf(Chars.at(text, i + 1)) >= 0;
            i += escapes ? 1 : 0;
            plain.append(text.charAt(i));
        }
        return plain.toString();
    }
}
