package blog.posts.manuscript;

import blog.posts.manuscript.Value.Mapping;
import blog.posts.manuscript.Value.Sequence;
import blog.posts.manuscript.Value.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The front matter's keys, taken one by one; what nobody takes is the post's `extra`.
final class Fields {
    private final Map<String, Value> left;
    private final Warnings warnings;

    Fields(Mapping mapping, Warnings warnings) {
        this.left = new LinkedHashMap<>(mapping.values());
        this.warnings = warnings;
    }

    /// The text of this key without space around it; null when it is absent, empty, or no text (with a warning).
    @Nullable
    Text takeText(String key) {
        return switch (left.remove(key)) {
            case Text text when text.isNull() || text.text().isBlank() -> null;
            case Text text -> new Text(text.line(), text.text().strip(), text.plain());
            case Sequence other -> notText(key, other);
            case Mapping other -> notText(key, other);
            case null -> null;
        };
    }

    /// Whether a list of names is there at all under one of these keys, empty or not.
    boolean has(String... keys) {
        for (String key : keys) {
            Value value = left.get(key);
            if (value != null && !(value instanceof Text text && text.isNull())) {
                return true;
            }
        }
        return false;
    }

    /// The names under a key in the singular, which is one name, and under its plural, which Jekyll cuts at spaces;
    /// commas cut where there are any.
    List<Text> takeWords(String singular, String plural) {
        var names = new ArrayList<Text>();
        each(singular, left.remove(singular), names::add);
        boolean one = left.get(plural) instanceof Text;
        each(plural, left.remove(plural), text -> names.addAll(one ? cut(text) : List.of(text)));
        return names;
    }

    /// The texts under this key, which stays among the rest.
    List<Text> listed(String key) {
        var texts = new ArrayList<Text>();
        each(key, left.get(key), texts::add);
        return texts;
    }

    /// The names under these keys: texts, lists of texts, or mappings with a `name`.
    List<Text> takeNames(String... keys) {
        var names = new ArrayList<Text>();
        for (String key : keys) {
            each(key, left.remove(key), names::add);
        }
        return names;
    }

    Map<String, Object> rest() {
        var rest = new LinkedHashMap<String, Object>();
        left.forEach((key, value) -> rest.put(key, value.toJson()));
        return rest;
    }

    private void each(String key, @Nullable Value value, Consumer<Text> names) {
        switch (value) {
            case Text text when !text.isNull() && !text.text().isBlank() -> names.accept(text);
            case Text _ -> {}
            case Sequence sequence -> sequence.values().forEach(one -> each(key, one, names));
            case Mapping mapping when mapping.values().get("name") instanceof Text name -> each(key, name, names);
            case Mapping mapping -> warnings.add(mapping.line(), "\"" + key + "\" has an entry without a name.");
            case null -> {}
        }
    }

    private static List<Text> cut(Text text) {
        String at = text.text().contains(",") ? "," : "\\s+";
        var parts = new ArrayList<Text>();
        for (String part : text.text().strip().split(at)) {
            if (!part.isBlank()) {
                parts.add(new Text(text.line(), part.strip(), false));
            }
        }
        return parts;
    }

    private @Nullable Text notText(String key, Value other) {
        warnings.add(other.line(), "\"" + key + "\" must be text and was left out.");
        return null;
    }
}
