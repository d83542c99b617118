package blog.posts.manuscript;

import blog.http.InvalidInput;
import blog.posts.manuscript.Value.Mapping;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;

/// A file taken apart where Jekyll does it: YAML between a first line `---` and the next line `---` or `...`, and the
/// text after it, which starts on line `bodyLine`.
record FrontMatter(Mapping fields, String body, int bodyLine) {
    private static final int MAX_BYTES = 16 * 1024;
    private static final int MAX_TABS = 100;
    private static final Pattern OPENING = Pattern.compile("---[ \\t]*\\n");
    private static final Pattern CLOSING = Pattern.compile("^(?:---|\\.\\.\\.)[ \\t]*$", Pattern.MULTILINE);
    private static final Pattern KEY = Pattern.compile("\\s*[\\p{L}_][\\w-]*[ \\t]*:(?:\\s.*)?", Pattern.DOTALL);

    /// `text` has `\n` for every line break.
    static FrontMatter split(String text, Warnings warnings) {
        Matcher opening = OPENING.matcher(text);
        if (!opening.lookingAt()) {
            return none(text);
        }
        Matcher closing = CLOSING.matcher(text);
        if (!closing.find(opening.end())) {
            return unclosed(text, opening.end(), warnings);
        }
        String yaml = text.substring(opening.end(), closing.start());
        if (yaml.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw InvalidInput.tooLarge(Yaml.FIELD, "has more than " + MAX_BYTES + " bytes");
        }
        int lines = (int) yaml.chars().filter(c -> c == '\n').count();
        int end = Math.min(text.length(), closing.end() + 1);
        return new FrontMatter(parsed(yaml, warnings), text.substring(end), lines + 3);
    }

    /// A rule `---` may well be a text's first line; a lost closing line must not publish what was to stay a draft.
    private static FrontMatter unclosed(String text, int start, Warnings warnings) {
        if (KEY.matcher(text.substring(start, Math.min(text.length(), start + 200)))
                .matches()) {
            throw InvalidInput.badText(Yaml.FIELD, 1, 1, "is opened by --- and never closed");
        }
        warnings.add(1, "The --- on the first line opens no front matter: no other --- follows.");
        return none(text);
    }

    private static FrontMatter none(String text) {
        return new FrontMatter(new Mapping(1, new LinkedHashMap<>(Map.of())), text, 1);
    }

    private static Mapping parsed(String yaml, Warnings warnings) {
        String text = yaml;
        for (int tabs = 0; ; tabs++) {
            try {
                return Yaml.read(text, 1, warnings);
            } catch (MarkedYamlEngineException e) {
                Mark mark = e.getProblemMark().orElseThrow(() -> broken(1, 1, "is not YAML"));
                int at = text.offsetByCodePoints(0, Math.min(mark.getIndex(), text.codePointCount(0, text.length())));
                if (tabs == MAX_TABS || at >= text.length() || text.charAt(at) != '\t') {
                    throw broken(mark.getLine() + 2, mark.getColumn() + 1, e.getProblem());
                }
                warnings.add(mark.getLine() + 2, "A tab that YAML does not allow was read as a space.");
                text = text.substring(0, at) + " " + text.substring(at + 1);
            } catch (ReaderException e) {
                throw unprintable(text, e.getPosition());
            }
        }
    }

    private static InvalidInput unprintable(String text, int position) {
        String before = text.substring(0, text.offsetByCodePoints(0, position));
        int line = (int) before.chars().filter(c -> c == '\n').count() + 2;
        return broken(line, before.length() - before.lastIndexOf('\n'), "has a control character");
    }

    private static InvalidInput broken(int line, int column, String problem) {
        return InvalidInput.badText(Yaml.FIELD, line, column, problem);
    }
}
