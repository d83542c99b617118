package blog.markdown.kramdown;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// The ids of headings that are not the page's own: inside HTML and footnotes only plain letters count.
final class PlainIds {
    private final Map<String, Integer> uses = new HashMap<>();

    String of(String words) {
        var letters = new StringBuilder();
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean isLetter = Chars.isAsciiLetter(c);
            if (isLetter || (!letters.isEmpty() && (Chars.isAsciiDigit(c) || c == '-' || c == ' '))) {
                letters.append(c == ' ' ? '-' : c);
            }
        }
        String plain = letters.toString().toLowerCase(Locale.ROOT);
        String id = plain.isEmpty() ? "section" : plain;
        int seen = uses.merge(id, 1, Integer::sum) - 1;
        return seen == 0 ? id : id + "-" + seen;
    }
}
