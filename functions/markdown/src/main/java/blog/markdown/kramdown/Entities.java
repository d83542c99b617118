package blog.markdown.kramdown;

import org.owasp.html.Encoding;

/// Character references, and the characters that HTML needs them for.
final class Entities {
    private Entities() {}

    /// The character that a reference stands for; the reference itself when it stands for none.
    static String decoded(String reference) {
        return Encoding.decodeHtml(reference, false);
    }

    /// Behind the reference at a place, be it known or not; -1 when there is none.
    static int referenceEnd(CharSequence text, int from) {
        if (at(text, from) != '&') {
            return -1;
        }
        boolean number = at(text, from + 1) == '#';
        boolean hex = number && at(text, from + 2) == 'x';
        int start = from + (hex ? 3 : number ? 2 : 1);
        int end = start;
        while (hex && Chars.isHexDigit(at(text, end))) {
            end++;
        }
        while (number && !hex && Chars.isAsciiDigit(at(text, end))) {
            end++;
        }
        while (!number && (isName(at(text, end)) || (end > start && "-.".indexOf(at(text, end)) >= 0))) {
            end++;
        }
        return end > start && at(text, end) == ';' ? end + 1 : -1;
    }

    private static boolean isName(char c) {
        return c == ':' || Chars.isAsciiWord(c);
    }

    private static char at(CharSequence text, int index) {
        return index < text.length() ? text.charAt(index) : '\0';
    }

    /// Text in which references stay.
    static String text(CharSequence text) {
        return escaped(text, "<>&", true);
    }

    static String attribute(CharSequence value) {
        return escaped(value, "<>&\"", true);
    }

    /// Text in which nothing is a reference.
    static String code(CharSequence text) {
        return escaped(text, "<>&", false);
    }

    private static String escaped(CharSequence text, String characters, boolean withReferences) {
        var html = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean stays = characters.indexOf(c) < 0 || (withReferences && c == '&' && referenceEnd(text, i) > 0);
            if (stays) {
                html.append(c);
                continue;
            }
            html.append(
                    switch (c) {
                        case '<' -> "&lt;";
                        case '>' -> "&gt;";
                        case '&' -> "&amp;";
                        default -> "&quot;";
                    });
        }
        return html.toString();
    }
}
