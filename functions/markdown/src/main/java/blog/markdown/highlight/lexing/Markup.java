package blog.markdown.highlight.lexing;

import java.util.Locale;
import java.util.Map;

/// The tags of HTML and XML. `embedded` are the languages of elements that hold no markup, such as `script`.
record Markup(Map<String, Grammar> embedded) implements Rule {

    @Override
    public int read(Code code, int at) {
        char next = code.charAt(at + 1);
        if (code.charAt(at) != '<' || !(Character.isLetter(next) || next == '/')) {
            return at;
        }
        int nameEnd = nameEnd(code, at + (next == '/' ? 2 : 1));
        String name = code.text.substring(at + 1, nameEnd).toLowerCase(Locale.ROOT);
        int end = attributes(code, code.mark(Token.TAG, at, nameEnd));
        Grammar inside = embedded.get(name);
        if (inside == null || code.charAt(end - 1) != '>') {
            return end;
        }
        int close = code.text.indexOf("</" + name, end);
        return code.embed(inside, end, close < 0 ? code.text.length() : close);
    }

    private static int attributes(Code code, int from) {
        int at = from;
        while (at < code.text.length()) {
            char c = code.charAt(at);
            if (c == '>') {
                return code.mark(Token.TAG, at, at + 1);
            } else if (c == '<') {
                return at;
            } else if (c == '"' || c == '\'') {
                int close = code.text.indexOf(c, at + 1);
                at = code.mark(Token.STRING, at, close < 0 ? code.text.length() : close + 1);
            } else if (Character.isLetter(c)) {
                at = code.mark(Token.ATTRIBUTE, at, nameEnd(code, at));
            } else {
                at++;
            }
        }
        return at;
    }

    private static int nameEnd(Code code, int from) {
        int end = from;
        while (Character.isLetterOrDigit(code.charAt(end)) || "-_:.@".indexOf(code.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    /// `&amp;` and the like.
    static int entity(Code code, int at) {
        if (code.charAt(at) != '&') {
            return at;
        }
        int end = at + (code.charAt(at + 1) == '#' ? 2 : 1);
        while (Character.isLetterOrDigit(code.charAt(end))) {
            end++;
        }
        return code.charAt(end) == ';' ? code.mark(Token.ENTITY, at, end + 1) : at;
    }
}
