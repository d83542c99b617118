package blog.manuscripts.matter;

import blog.http.InvalidInput;
import blog.http.Texts;
import blog.manuscripts.matter.Value.Mapping;
import blog.manuscripts.matter.Value.Sequence;
import blog.manuscripts.matter.Value.Text;
import blog.manuscripts.warnings.Warnings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/// TOML between two lines `+++`, as Hugo has it. Its dates and numbers become the text that they were, more or less: of
/// a `1.10` the library keeps no zero.
final class TomlMatter {
    private static final Pattern OPENING = Pattern.compile("\\+\\+\\+[ \\t]*\\n");
    private static final Pattern CLOSING = Pattern.compile("^\\+\\+\\+[ \\t]*$", Pattern.MULTILINE);
    private static final int LONGEST_MESSAGE = 200;

    private final int linesBefore;

    private TomlMatter(int linesBefore) {
        this.linesBefore = linesBefore;
    }

    /// Null when the text begins with no such block.
    static @Nullable FrontMatter find(String text, Warnings warnings) {
        Matcher opening = OPENING.matcher(text);
        if (!opening.lookingAt()) {
            return null;
        }
        Block block = Block.of(text, opening.end(), CLOSING);
        if (block == null && KeyLines.beginWithKey(text.substring(opening.end()))) {
            throw FrontMatter.broken(1, 1, "is opened by +++ and never closed");
        }
        if (block == null || !(block.inside().isBlank() || KeyLines.hold(block.inside()))) {
            warnings.add(1, "The +++ on the first line opens no front matter: no keys and no other +++ follow.");
            return null;
        }
        var matter = new TomlMatter(block.linesBefore());
        return block.with(matter.parsed(block.checked().inside()), text);
    }

    private Mapping parsed(String toml) {
        int deep = TomlDepth.indexBeyond(FrontMatter.MAX_DEPTH, toml);
        if (deep >= 0) {
            String before = toml.substring(0, deep);
            int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
            throw FrontMatter.tooDeep(line + linesBefore, deep - before.lastIndexOf('\n'));
        }
        TomlParseResult result = parsedByLibrary(toml);
        if (result.hasErrors()) {
            throw broken(result.errors().getFirst());
        }
        return mapping(result, linesBefore + 1, 1);
    }

    /// The library asserts that an escape is whole, and lets a bad one, and whatever its author did not think of, out
    /// as an exception of its own.
    private TomlParseResult parsedByLibrary(String toml) {
        try {
            return Toml.parse(toml);
        } catch (TomlParseError e) {
            throw broken(e);
        } catch (RuntimeException | AssertionError | StackOverflowError _) {
            throw FrontMatter.broken(linesBefore + 1, 1, "is not TOML");
        }
    }

    private InvalidInput broken(TomlParseError error) {
        String message = String.valueOf(error.getMessage());
        String detail = message.contains("previously defined") ? "has this key twice" : "is not TOML: " + message;
        return FrontMatter.broken(
                error.position().line() + linesBefore,
                error.position().column(),
                detail.substring(0, Math.min(LONGEST_MESSAGE, detail.length())));
    }

    private Value value(Object value, int line, int depth) {
        if (depth > FrontMatter.MAX_DEPTH && (value instanceof TomlTable || value instanceof TomlArray)) {
            throw FrontMatter.tooDeep(line, 1);
        }
        return switch (value) {
            case TomlTable table -> mapping(table, line, depth);
            case TomlArray array -> sequence(array, line, depth);
            case Boolean truth -> new Text(line, truth.toString(), true);
            case Long whole -> new Text(line, whole.toString(), true);
            default -> new Text(line, storable(value.toString(), line), false);
        };
    }

    private Mapping mapping(TomlTable table, int line, int depth) {
        var values = new LinkedHashMap<String, Value>();
        for (String key : table.keySet()) {
            List<String> path = List.of(key);
            int at = line(table.inputPositionOf(path), line);
            Object value = table.get(path);
            if (value != null) {
                values.put(storable(key, at), value(value, at, depth + 1));
            }
        }
        return new Mapping(line, values);
    }

    private Sequence sequence(TomlArray array, int line, int depth) {
        var values = new ArrayList<Value>();
        for (int i = 0; i < array.size(); i++) {
            values.add(value(array.get(i), line(array.inputPositionOf(i), line), depth + 1));
        }
        return new Sequence(line, values);
    }

    private int line(@Nullable TomlPosition position, int otherwise) {
        return position == null ? otherwise : position.line() + linesBefore;
    }

    private static String storable(String text, int line) {
        if (!Texts.isStorable(text)) {
            throw FrontMatter.broken(line, 1, "has a NUL character or half of a surrogate pair");
        }
        return text;
    }
}
