package blog.manuscripts.matter;

import blog.manuscripts.matter.Value.Mapping;
import blog.manuscripts.matter.Value.Sequence;
import blog.manuscripts.matter.Value.Text;
import blog.manuscripts.warnings.Warnings;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The front matter's keys, taken one by one, whatever their case; what nobody takes is the post's `extra`.
public final class Fields {
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]");
    private static final List<String> NAMES = List.of("name", "display_name", "login", "nickname");

    private final Map<String, Value> left;
    private final Warnings warnings;

    public Fields(Mapping mapping, Warnings warnings) {
        this.left = new LinkedHashMap<>(mapping.values());
        this.warnings = warnings;
    }

    /// A key as it was written, and what it says.
    public record Entry(String key, Value value) {}

    /// The text of the first of these keys that has one, without space around it; null when they are absent, empty, or
    /// no text (with a warning).
    @Nullable
    public Text takeText(String... keys) {
        for (String key : keys) {
            Text text = text(key, take(key));
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /// As [#takeText], and the key stays among the rest.
    @Nullable
    public Text text(String... keys) {
        for (String key : keys) {
            if (find(key) instanceof Text text && !text.isBlank()) {
                return text.stripped();
            }
        }
        return null;
    }

    @Nullable
    public Value take(String key) {
        return left.remove(written(key));
    }

    /// Every key that is one of these names but for case, `_` and `-`, if it says anything.
    public List<Entry> takeAll(Set<String> names) {
        return takeAll(names::contains);
    }

    /// As [#takeAll(Set)], of keys whose bare names pass the test.
    public List<Entry> takeAll(Predicate<String> names) {
        var entries = new ArrayList<Entry>();
        for (String key : List.copyOf(left.keySet())) {
            Value value = names.test(bare(key)) ? left.remove(key) : null;
            if (value != null && !isNothing(value)) {
                entries.add(new Entry(key, value));
            }
        }
        return entries;
    }

    /// What is said under keys whose bare names pass the test, at any depth; it stays among the rest.
    public List<Entry> holding(Predicate<String> names) {
        var entries = new ArrayList<Entry>();
        left.forEach((key, value) -> hold(key, value, names, entries));
        return entries;
    }

    private static void hold(String key, Value value, Predicate<String> names, List<Entry> entries) {
        if (names.test(bare(key)) && !isNothing(value)) {
            entries.add(new Entry(key, value));
        }
        switch (value) {
            case Text _ -> {}
            case Sequence sequence -> sequence.values().forEach(one -> hold("", one, names, entries));
            case Mapping mapping -> mapping.values().forEach((inner, one) -> hold(inner, one, names, entries));
        }
    }

    /// Whether several keys are this one but for how they are written.
    public boolean hasSeveral(String key) {
        return left.keySet().stream().filter(other -> bare(other).equals(key)).count() > 1;
    }

    /// A key's letters and digits in lower case: what is around and between them, seen or unseen, makes no other key.
    public static String bare(String key) {
        return OTHER.matcher(Normalizer.normalize(key, Normalizer.Form.NFKC))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /// The names under a key in the singular, which is one name, and under its plural, which Jekyll cuts at spaces;
    /// commas cut where there are any.
    public List<Text> takeWords(String singular, String plural) {
        var names = new ArrayList<Text>();
        each(singular, take(singular), names::add);
        Value several = take(plural);
        each(plural, several, text -> names.addAll(several instanceof Text ? cut(text) : List.of(text)));
        return names;
    }

    /// The texts under this key, which stays among the rest.
    public List<Text> listed(String key) {
        var texts = new ArrayList<Text>();
        each(key, find(key), texts::add);
        return texts;
    }

    /// The names under these keys: texts, lists of texts, or mappings with a name.
    public List<Text> takeNames(String... keys) {
        var names = new ArrayList<Text>();
        for (String key : keys) {
            each(key, take(key), names::add);
        }
        return names;
    }

    /// What nobody took, without what must not be shown.
    public Map<String, Object> rest() {
        return new Secrets(warnings).without(left);
    }

    private @Nullable Value find(String key) {
        return left.get(written(key));
    }

    /// How the file spells this key.
    private String written(String key) {
        return left.containsKey(key)
                ? key
                : left.keySet().stream()
                        .filter(other -> bare(other).equals(bare(key)))
                        .findFirst()
                        .orElse(key);
    }

    private static boolean isNothing(Value value) {
        return value instanceof Text text && text.isBlank();
    }

    private void each(String key, @Nullable Value value, Consumer<Text> names) {
        switch (value) {
            case Text text when text.isBlank() -> {}
            case Text text -> names.accept(text);
            case Sequence sequence -> sequence.values().forEach(one -> each(key, one, names));
            case Mapping mapping -> {
                Text name = new Fields(mapping, warnings).text(NAMES.toArray(String[]::new));
                if (name == null) {
                    warnings.add(mapping.line(), "\"" + key + "\" has an entry without a name.");
                } else {
                    names.accept(name);
                }
            }
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

    private @Nullable Text text(String key, @Nullable Value value) {
        return switch (value) {
            case Text text when !text.isBlank() -> text.stripped();
            case Text _ -> null;
            case Sequence other -> notText(key, other);
            case Mapping other -> notText(key, other);
            case null -> null;
        };
    }

    private @Nullable Text notText(String key, Value other) {
        warnings.add(other.line(), "\"" + key + "\" must be text and was left out.");
        return null;
    }
}
