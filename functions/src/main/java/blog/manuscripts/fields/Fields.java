package blog.manuscripts.fields;

import blog.manuscripts.matter.Keys;
import blog.manuscripts.matter.Value;
import blog.manuscripts.matter.Value.Mapping;
import blog.manuscripts.matter.Value.Text;
import blog.manuscripts.warnings.Warnings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The front matter's keys, taken one by one, whatever their case; what nobody takes is the post's `extra`.
public final class Fields {
    private final Map<String, Value> left;
    private final Warnings warnings;
    private final FieldTexts texts;

    public Fields(Mapping mapping, Warnings warnings) {
        this.left = new LinkedHashMap<>(mapping.values());
        this.warnings = warnings;
        this.texts = new FieldTexts(warnings);
    }

    /// The text of the first of these keys that has one, without space around it; null when they are absent, empty, or
    /// no text (with a warning).
    public @Nullable Text takeText(String... keys) {
        for (String key : keys) {
            Text text = texts.one(key, take(key));
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /// As [#takeText], and the key stays among the rest.
    public @Nullable Text text(String... keys) {
        for (String key : keys) {
            if (left.get(written(key)) instanceof Text text && !text.isBlank()) {
                return text.stripped();
            }
        }
        return null;
    }

    public @Nullable Value take(String key) {
        return left.remove(written(key));
    }

    /// Every key whose bare name passes the test, if it says anything.
    public List<Entry> takeAll(Predicate<String> names) {
        var entries = new ArrayList<Entry>();
        for (String key : List.copyOf(left.keySet())) {
            Value value = names.test(Keys.bare(key)) ? left.remove(key) : null;
            if (value != null && !value.isNothing()) {
                entries.add(new Entry(key, value));
            }
        }
        return entries;
    }

    /// What is said under keys whose bare names pass the test, at any depth; it stays among the rest.
    public List<Entry> holding(Predicate<String> names) {
        var entries = new ArrayList<Entry>();
        left.forEach((key, value) -> Entry.collect(key, value, names, entries));
        return entries;
    }

    /// Whether several keys are this one but for how they are written.
    public boolean hasSeveral(String key) {
        return left.keySet().stream()
                        .filter(other -> Keys.bare(other).equals(key))
                        .count()
                > 1;
    }

    /// The names under a key in the singular, which is one name, and under its plural, which Jekyll cuts at spaces;
    /// commas cut where there are any.
    public List<Text> takeWords(String singular, String plural) {
        var names = new ArrayList<>(texts.all(singular, take(singular)));
        Value several = take(plural);
        for (Text text : texts.all(plural, several)) {
            names.addAll(several instanceof Text ? FieldTexts.cut(text) : List.of(text));
        }
        return names;
    }

    /// The texts under this key, which stays among the rest.
    public List<Text> listed(String key) {
        return texts.all(key, left.get(written(key)));
    }

    /// The names under these keys: texts, lists of texts, or mappings with a name.
    public List<Text> takeNames(String... keys) {
        var names = new ArrayList<Text>();
        for (String key : keys) {
            names.addAll(texts.all(key, take(key)));
        }
        return names;
    }

    /// What nobody took, without what must not be shown.
    public Map<String, Object> rest() {
        return new Secrets(warnings).without(left);
    }

    /// How the file spells this key.
    private String written(String key) {
        return left.containsKey(key)
                ? key
                : left.keySet().stream()
                        .filter(other -> Keys.bare(other).equals(Keys.bare(key)))
                        .findFirst()
                        .orElse(key);
    }
}
