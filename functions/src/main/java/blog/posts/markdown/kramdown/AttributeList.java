package blog.posts.markdown.kramdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What stands between `{:` and `}`: `#id`, `.class`, `key="value"`, and bare words, which are references to named
/// lists or mean something where they stand (`toc`).
final class AttributeList {
    private static final String ID_OR_CLASS = "#[A-Za-z][\\w:-]*+|\\.[^\\s.#]++";
    private static final Pattern PART = Scanner.pattern("(?:\\A|\\s)(?:(\\w[\\w-]*+)=([\"'])((?:\\\\[}\"']|[^}])*?)\\2"
            + "|(\\w[\\w-]*+)|((?:" + ID_OR_CLASS + ")+))(?=\\s|\\z)");
    private static final Pattern NAME = Pattern.compile(ID_OR_CLASS);
    /// Lists that refer to named lists could grow without end; no page needs more.
    private static final int MAX_CHARS = 4_000;

    private static final int MAX_REFERENCES = 10;

    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<String> references = new ArrayList<>();

    List<String> references() {
        return references;
    }

    void parse(String list) {
        Matcher part = PART.matcher(list);
        for (int at = 0; part.find(at); at = part.end()) {
            if (part.group(4) != null) {
                references.add(part.group(4));
            } else if (part.group(5) != null) {
                NAME.matcher(part.group(5)).results().forEach(name -> idOrClass(name.group()));
            } else {
                String value = part.group(3).replace("\\}", "}").replace("\\" + part.group(2), part.group(2));
                attributes.put(part.group(1), value);
            }
        }
    }

    private void idOrClass(String name) {
        if (name.charAt(0) == '#') {
            attributes.put("id", name.substring(1));
        } else {
            attributes.merge("class", name.substring(1), (all, one) -> all + " " + one);
        }
    }

    /// Adds another's references and attributes; classes join those that are there, everything else replaces.
    void add(AttributeList other) {
        references.addAll(other.references);
        addTo(attributes, other.attributes);
    }

    /// Gives a node these attributes and those of the named lists that are referred to.
    void applyTo(Map<String, String> target, Map<String, AttributeList> named) {
        apply(this, target, named, 0);
    }

    private static void apply(
            @Nullable AttributeList list, Map<String, String> target, Map<String, AttributeList> named, int depth) {
        if (list == null || depth > MAX_REFERENCES) {
            return;
        }
        for (String reference : list.references) {
            apply(named.get(reference), target, named, depth + 1);
        }
        addTo(target, list.attributes);
    }

    private static void addTo(Map<String, String> target, Map<String, String> more) {
        int size = target.values().stream().mapToInt(String::length).sum()
                + more.values().stream().mapToInt(String::length).sum();
        if (size <= MAX_CHARS) {
            more.forEach((name, value) -> target.merge(
                    name, value, (one, other) -> name.equals("class") ? (one + " " + other).strip() : other));
        }
    }
}
