package blog.manuscripts.fields;

import blog.manuscripts.matter.Value;
import blog.manuscripts.matter.Value.Mapping;
import blog.manuscripts.matter.Value.Sequence;
import blog.manuscripts.matter.Value.Text;
import blog.manuscripts.warnings.Warnings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The texts that values hold.
record FieldTexts(Warnings warnings) {
    private static final List<String> NAMES = List.of("name", "display_name", "login", "nickname");

    /// The texts that a value holds; a mapping has one under a name.
    List<Text> all(String key, @Nullable Value value) {
        var all = new ArrayList<Text>();
        each(key, value, all::add);
        return all;
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

    /// The names in a text: commas cut where there are any, else spaces.
    static List<Text> cut(Text text) {
        String at = text.text().contains(",") ? "," : "\\s+";
        var parts = new ArrayList<Text>();
        for (String part : text.text().strip().split(at)) {
            if (!part.isBlank()) {
                parts.add(new Text(text.line(), part.strip(), false));
            }
        }
        return parts;
    }

    /// The value's text without space around it; null, with a warning, when it is something else.
    @Nullable
    Text one(String key, @Nullable Value value) {
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
