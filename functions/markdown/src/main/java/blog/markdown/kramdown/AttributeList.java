package blog.markdown.kramdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What stands between `{:` and `}`: `#id`, `.class`, `key="value"`, and bare words, which are references to named
/// lists or mean something where they stand (`toc`).
final class AttributeList {
    /// Lists that refer to named lists could grow without end; no page needs more.
    private static final int MAX_CHARS = 4_000;

    private static final int MAX_REFERENCES = 10;

    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<String> references = new ArrayList<>();

    List<String> references() {
        return references;
    }

    /// Adds what a text says, part by part; a part that is none of these is passed over.
    void parse(String text) {
        for (int at = Chars.skipSpace(text, 0); at < text.length(); at = Chars.skipSpace(text, at)) {
            char first = text.charAt(at);
            int end = first == '#' || first == '.' ? names(text, at) : word(text, at);
            at = end > at ? end : partEnd(text, at);
        }
    }

    private static int partEnd(String text, int from) {
        int end = from;
        while (end < text.length() && !Chars.isSpace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean endsAt(String text, int at) {
        return at >= text.length() || Chars.isSpace(text.charAt(at));
    }

    /// `key="value"` or a reference; where it ends, or `from` when it is neither.
    private int word(String text, int from) {
        int end = Braces.nameEnd(text, from);
        char quote = Chars.at(text, end + 1);
        if (end > from && endsAt(text, end)) {
            references.add(text.substring(from, end));
            return end;
        }
        if (end == from || Chars.at(text, end) != '=' || (quote != '"' && quote != '\'')) {
            return from;
        }
        for (int close = end + 2; close < text.length(); close++) {
            if (text.charAt(close) == '\\' && "}\"'".indexOf(Chars.at(text, close + 1)) >= 0) {
                close++;
            } else if (text.charAt(close) == quote && endsAt(text, close + 1)) {
                String value =
                        text.substring(end + 2, close).replace("\\}", "}").replace("\\" + quote, "" + quote);
                attributes.put(text.substring(from, end), value);
                return close + 1;
            }
        }
        return from;
    }

    /// `#id.class.class`; where it ends, or `from` when something else is in it.
    private int names(String text, int from) {
        var names = new ArrayList<String>();
        int at = from;
        while (!endsAt(text, at)) {
            int end = switch (text.charAt(at)) {
                case '#' -> idEnd(text, at + 1);
                case '.' -> classEnd(text, at + 1);
                default -> at + 1;
            };
            if (end == at + 1) {
                return from;
            }
            names.add(text.substring(at, end));
            at = end;
        }
        names.forEach(this::idOrClass);
        return at;
    }

    private static int idEnd(String text, int from) {
        int end = from;
        while (Chars.isAsciiLetter(Chars.at(text, end))
                || (end > from && (Chars.isAsciiWord(Chars.at(text, end)) || "-:".indexOf(Chars.at(text, end)) >= 0))) {
            end++;
        }
        return end;
    }

    private static int classEnd(String text, int from) {
        int end = from;
        while (!endsAt(text, end) && text.charAt(end) != '.' && text.charAt(end) != '#') {
            end++;
        }
        return end;
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
