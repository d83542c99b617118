package blog.posts.markdown.kramdown;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// The ids of headings that are not the page's own: inside HTML and footnotes only plain letters count.
final class PlainIds {
    private final Map<String, Integer> uses = new HashMap<>();

    String of(String words) {
        String letters = words.replaceFirst("^[^a-zA-Z]+", "").replaceAll("[^a-zA-Z0-9 -]", "");
        String plain = letters.replace(' ', '-').toLowerCase(Locale.ROOT);
        String id = plain.isEmpty() ? "section" : plain;
        int seen = uses.merge(id, 1, Integer::sum) - 1;
        return seen == 0 ? id : id + "-" + seen;
    }
}
