package blog.manuscripts.matter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// A value of the front matter, with the line of the file it starts on.
public sealed interface Value {
    int line();

    /// What JSON shows for it. Only `true`, `false` and whole numbers that were not quoted become more than text: a
    /// reader of `comments: false` needs the former, and a version `1.10` must not lose its zero.
    Object toJson();

    /// Whether nothing is said.
    default boolean isNothing() {
        return this instanceof Text text && text.isBlank();
    }

    record Text(int line, String text, boolean plain) implements Value {
        private static final Pattern WHOLE = Pattern.compile("0|-?[1-9]\\d{0,14}");

        /// Whether nothing was written, or YAML's word for nothing.
        boolean isNull() {
            return plain && (text.isEmpty() || text.equals("~") || text.equals("null"));
        }

        /// Whether it says nothing.
        public boolean isBlank() {
            return isNull() || text.isBlank();
        }

        public Text stripped() {
            return new Text(line, text.strip(), plain);
        }

        @Override
        public Object toJson() {
            if (isNull()) {
                return "";
            }
            if (plain && (text.equals("true") || text.equals("false"))) {
                return Boolean.valueOf(text);
            }
            return plain && WHOLE.matcher(text).matches() ? (Object) Long.valueOf(text) : text;
        }
    }

    record Sequence(int line, List<Value> values) implements Value {
        @Override
        public Object toJson() {
            var json = new ArrayList<Object>();
            values.forEach(value -> json.add(value.toJson()));
            return json;
        }
    }

    record Mapping(int line, Map<String, Value> values) implements Value {
        @Override
        public Object toJson() {
            var json = new LinkedHashMap<String, Object>();
            values.forEach((key, value) -> json.put(key, value.toJson()));
            return json;
        }
    }
}
