package blog.manuscripts.matter;

import blog.codec.AuthoredJson;
import blog.http.InvalidInput;
import blog.http.Texts;
import blog.manuscripts.matter.Value.Mapping;
import blog.manuscripts.matter.Value.Sequence;
import blog.manuscripts.matter.Value.Text;
import blog.manuscripts.warnings.Warnings;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// JSON: an object that the file begins with, as Hugo has it, or its members up to a line `;;;`, as Hexo has it.
final class JsonMatter {
    private static final Pattern OBJECT = Pattern.compile(
            "\\{\\s*+(?:\\}[ \\t]*+(?:\\n|\\z)|(?:\"[^\"\\n]*+\"|'[^'\\n]*+'|[\\p{L}_][\\w.-]*+)\\s*+:)");
    private static final Pattern MEMBERS = Pattern.compile(";;;+[ \\t]*\\n|(?=\"[\\w.-]++\"[ \\t]*+:)");
    private static final Pattern SEMICOLONS = Pattern.compile("^;;;+[ \\t]*$", Pattern.MULTILINE);
    private static final Pattern LITERAL_BRACE = Pattern.compile("\\{(?![%{:#])");

    private final JsonParser json;
    private final int linesBefore;
    private final Warnings warnings;

    private JsonMatter(JsonParser json, int linesBefore, Warnings warnings) {
        this.json = json;
        this.linesBefore = linesBefore;
        this.warnings = warnings;
    }

    /// Null when the text begins with neither. A brace may well begin a text, and mostly is Liquid's.
    static @Nullable FrontMatter find(String text, Warnings warnings) {
        if (OBJECT.matcher(text).lookingAt()) {
            return object(text, warnings);
        }
        Matcher members = MEMBERS.matcher(text);
        Block block = members.lookingAt() ? Block.of(text, members.end(), SEMICOLONS) : null;
        if (block != null && block.inside().contains(":")) {
            String inside = block.checked().inside();
            boolean isObject = inside.stripLeading().startsWith("{");
            Read read = read(isObject ? inside : "{" + inside + "}", block.linesBefore(), warnings);
            return block.with(read.fields(), text);
        }
        if (LITERAL_BRACE.matcher(text).lookingAt()) {
            warnings.add(1, "The { on the first line opens no front matter: no \"key\": follows.");
        }
        return null;
    }

    private static FrontMatter object(String text, Warnings warnings) {
        Read read = read(text, 0, warnings);
        String rest = text.substring(read.end());
        String line = rest.lines().findFirst().orElse("");
        if (!line.isBlank()) {
            int lineOfEnd = newlines(text.substring(0, read.end())) + 1;
            int column = read.end() - text.lastIndexOf('\n', read.end() - 1);
            throw FrontMatter.broken(lineOfEnd, column, "ends with a } that has text after it; begin a new line there");
        }
        int start = Math.min(text.length(), read.end() + line.length() + 1);
        Matcher semicolons = SEMICOLONS.matcher(text);
        if (semicolons.find(start) && semicolons.start() == start) {
            start = Math.min(text.length(), semicolons.end() + 1);
        }
        return new FrontMatter(read.fields(), text.substring(start), newlines(text.substring(0, start)) + 1, true);
    }

    /// What an object says, and the index after it.
    private record Read(Mapping fields, int end) {}

    private static Read read(String text, int linesBefore, Warnings warnings) {
        String head = text.substring(0, Math.min(text.length(), FrontMatter.MAX_BYTES + 2));
        try (JsonParser json = AuthoredJson.parse(head)) {
            json.nextToken();
            Mapping fields = new JsonMatter(json, linesBefore, warnings).mapping(1);
            int end = (int) json.currentLocation().getCharOffset();
            if (head.substring(0, end).getBytes(StandardCharsets.UTF_8).length > FrontMatter.MAX_BYTES) {
                throw FrontMatter.tooLarge();
            }
            return new Read(fields, end);
        } catch (JsonEOFException e) {
            throw head.length() < text.length()
                    ? FrontMatter.tooLarge()
                    : FrontMatter.broken(linesBefore + 1, 1, "is opened by { and never closed");
        } catch (JsonProcessingException e) {
            throw broken(e.getLocation(), linesBefore, "is not JSON here: look at the quotes, commas and brackets");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Value value(int depth) throws IOException {
        boolean nests = json.currentToken().isStructStart();
        if (nests && depth > FrontMatter.MAX_DEPTH) {
            throw FrontMatter.tooDeep(line(), json.currentTokenLocation().getColumnNr());
        }
        return switch (json.currentToken()) {
            case START_OBJECT -> mapping(depth);
            case START_ARRAY -> sequence(depth);
            case VALUE_STRING -> new Text(line(), storable(json.getText()), false);
            default -> new Text(line(), json.getText(), true);
        };
    }

    private Mapping mapping(int depth) throws IOException {
        int line = line();
        var values = new LinkedHashMap<String, Value>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String key = storable(json.currentName());
            int keyLine = line();
            json.nextToken();
            if (values.put(key, value(depth + 1)) != null) {
                Yaml.requireOnce(key, keyLine);
                warnings.add(keyLine, "The key \"" + key + "\" comes twice; the last one counts.");
            }
        }
        return new Mapping(line, values);
    }

    private Sequence sequence(int depth) throws IOException {
        int line = line();
        var values = new ArrayList<Value>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            values.add(value(depth + 1));
        }
        return new Sequence(line, values);
    }

    private String storable(String text) {
        if (!Texts.isStorable(text)) {
            throw broken(json.currentTokenLocation(), linesBefore, "has a NUL character or half of a surrogate pair");
        }
        return text;
    }

    private int line() {
        return json.currentTokenLocation().getLineNr() + linesBefore;
    }

    private static InvalidInput broken(@Nullable JsonLocation place, int linesBefore, String detail) {
        int line = place == null ? 1 : Math.max(1, place.getLineNr());
        int column = place == null ? 1 : Math.max(1, place.getColumnNr());
        return FrontMatter.broken(line + linesBefore, column, detail);
    }

    private static int newlines(String text) {
        return (int) text.chars().filter(c -> c == '\n').count();
    }
}
