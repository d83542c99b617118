package blog.manuscripts;

import blog.manuscripts.fields.Fields;
import blog.manuscripts.matter.Value.Text;
import blog.manuscripts.warnings.Warnings;
import blog.names.Author;
import blog.names.Tag;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// The names in a front matter that others are found by: each once, in the order and spelling of its first use. A name
/// that could be no address is left out, with a warning.
final class Names {
    /// Every tag is an entry in a list of its own; real posts have up to 128.
    private static final int MAX_COUNT = 200;

    private final Fields fields;
    private final Warnings warnings;

    Names(Fields fields, Warnings warnings) {
        this.fields = fields;
        this.warnings = warnings;
    }

    List<Author> authors() {
        return distinct(named(fields.takeNames("author", "authors"), MailAddresses::without), Author::of, Author::id);
    }

    /// Categories are tags, too. Obsidian writes a tag as its notes have it, with a `#`.
    List<Tag> tags() {
        var names = new ArrayList<Text>(fields.takeWords("tag", "tags"));
        names.addAll(fields.takeWords("category", "categories"));
        return distinct(named(names, name -> name.replaceFirst("^#+(?=.)", "")), Tag::of, Tag::slug);
    }

    private static List<Text> named(List<Text> written, UnaryOperator<String> name) {
        return written.stream()
                .map(text -> new Text(
                        text.line(), name.apply(Entities.resolved(text.text().strip())), false))
                .toList();
    }

    private <T> List<T> distinct(List<Text> names, Function<String, T> of, Function<T, String> id) {
        Map<String, T> distinct = new LinkedHashMap<>();
        for (Text name : names) {
            T one = of.apply(name.text());
            String key = id.apply(one);
            if (name.text().getBytes(StandardCharsets.UTF_8).length > Tag.MAX_BYTES) {
                warnings.add(name.line(), "A name of more than " + Tag.MAX_BYTES + " bytes was left out.");
            } else if (key.isEmpty()) {
                warnings.add(name.line(), "\"" + name.text() + "\" has no letter or digit and was left out.");
            } else if (distinct.size() == MAX_COUNT) {
                warnings.add(name.line(), "There are more than " + MAX_COUNT + " names; the others were left out.");
            } else {
                distinct.putIfAbsent(key, one);
            }
        }
        return new ArrayList<>(distinct.values());
    }
}
