package blog.manuscripts.fields;

import blog.manuscripts.matter.Keys;
import blog.manuscripts.matter.Value;
import blog.manuscripts.matter.Value.Mapping;
import blog.manuscripts.matter.Value.Sequence;
import blog.manuscripts.matter.Value.Text;
import java.util.List;
import java.util.function.Predicate;

/// A key as it was written, and what it says.
public record Entry(String key, Value value) {

    /// Adds what is said under keys whose bare names pass the test, at any depth.
    static void collect(String key, Value value, Predicate<String> names, List<Entry> entries) {
        if (names.test(Keys.bare(key)) && !value.isNothing()) {
            entries.add(new Entry(key, value));
        }
        switch (value) {
            case Text _ -> {}
            case Sequence sequence -> sequence.values().forEach(one -> collect("", one, names, entries));
            case Mapping mapping -> mapping.values().forEach((inner, one) -> collect(inner, one, names, entries));
        }
    }
}
