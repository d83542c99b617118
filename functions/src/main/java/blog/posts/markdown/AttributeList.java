package blog.posts.markdown;

import com.vladsch.flexmark.util.html.MutableAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What stands between `{:` and `}`: `#id`, `.class`, `key="value"`, and bare words, which are `toc` and references to
/// lists that were given a name (`{:name: .class}`).
record AttributeList(Map<String, String> attributes, List<String> words) {
    private static final Pattern PART = Pattern.compile("#([^\\s.#=\"'}]+)"
            + "|\\.([^\\s.#=\"'}]+)"
            + "|([\\p{L}_][\\w:-]*)=(?:\"([^\"]*)\"|'([^']*)')"
            + "|([\\p{L}_][\\w-]*)");

    static AttributeList parse(CharSequence list) {
        var attributes = new LinkedHashMap<String, String>();
        var words = new ArrayList<String>();
        Matcher part = PART.matcher(list);
        while (part.find()) {
            if (part.group(1) != null) {
                attributes.put("id", part.group(1));
            } else if (part.group(2) != null) {
                attributes.merge("class", part.group(2), (all, one) -> all + " " + one);
            } else if (part.group(3) != null) {
                attributes.put(part.group(3), part.group(4) != null ? part.group(4) : part.group(5));
            } else {
                words.add(part.group(6));
            }
        }
        return new AttributeList(attributes, words);
    }

    boolean hasClass(String name) {
        return List.of(attributes.getOrDefault("class", "").split(" ")).contains(name);
    }

    int size() {
        int chars = words.stream().mapToInt(String::length).sum();
        return chars
                + attributes.entrySet().stream()
                        .mapToInt(one -> one.getKey().length() + one.getValue().length())
                        .sum();
    }

    /// Adds these attributes; classes join those that are there, everything else replaces.
    void addTo(MutableAttributes target) {
        attributes.forEach((name, value) -> {
            if (name.equals("class")) {
                target.addValue(name, value);
            } else {
                target.replaceValue(name, value);
            }
        });
    }
}
