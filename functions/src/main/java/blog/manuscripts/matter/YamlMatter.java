package blog.manuscripts.matter;

import blog.http.InvalidInput;
import blog.manuscripts.matter.Value.Mapping;
import blog.manuscripts.matter.Value.Text;
import blog.manuscripts.warnings.Warnings;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;

/// YAML between a first line `---` and the next line `---` or `...`, as Jekyll has it; Hexo's also begins with more
/// hyphens, or with the first key.
final class YamlMatter {
    private static final int MAX_TABS = 100;
    private static final Pattern OPENING = Pattern.compile("(-{3,})[ \\t]*\\n");
    private static final Pattern CLOSING = Pattern.compile("^(?:---|\\.\\.\\.)[ \\t]*$", Pattern.MULTILINE);
    private static final Pattern RULE = Pattern.compile("^-{3,}[ \\t]*$", Pattern.MULTILINE);
    private static final Pattern UNQUOTED = Pattern.compile("\\s*(?:- +)?[\\w-]+:[ \\t]+[^\"'|>\\s].*");
    private static final List<String> CUT_BY_COMMENTS = List.of("title", "tags", "slug");

    private final String yaml;
    private final int linesBefore;
    private final Warnings warnings;

    private YamlMatter(Block block, Warnings warnings) {
        this.yaml = block.inside();
        this.linesBefore = block.linesBefore();
        this.warnings = warnings;
    }

    /// Null when the text begins with no such block.
    static @Nullable FrontMatter find(String text, Warnings warnings) {
        Matcher opening = OPENING.matcher(text);
        if (!opening.lookingAt()) {
            return KeyLines.beginWithKnownKey(text.substring(0, text.indexOf('\n') + 1))
                    ? ofKeys(Block.of(text, 0, RULE), text, warnings)
                    : null;
        }
        if (opening.group(1).length() > 3) {
            return ofKeys(Block.of(text, opening.end(), RULE), text, warnings);
        }
        Block block = Block.of(text, opening.end(), CLOSING);
        if (block != null) {
            return of(block, text, warnings);
        }
        if (KeyLines.beginWithYamlKey(text.substring(opening.end()))) {
            throw FrontMatter.broken(1, 1, "is opened by --- and never closed");
        }
        warnings.add(1, "The --- on the first line opens no front matter: no other --- follows.");
        return null;
    }

    private static @Nullable FrontMatter ofKeys(@Nullable Block block, String text, Warnings warnings) {
        return block != null && KeyLines.are(block.inside()) ? of(block, text, warnings) : null;
    }

    private static FrontMatter of(Block block, String text, Warnings warnings) {
        var matter = new YamlMatter(block.checked(), warnings);
        Mapping fields = matter.parsed();
        CUT_BY_COMMENTS.forEach(key -> matter.warnOfComment(key, fields));
        return block.with(fields, text);
    }

    private Mapping parsed() {
        String text = yaml;
        for (int tabs = 0; ; tabs++) {
            try {
                return Yaml.read(text, linesBefore, warnings);
            } catch (MarkedYamlEngineException e) {
                Mark mark = e.getProblemMark().orElseThrow(() -> FrontMatter.broken(1, 1, "is not YAML"));
                int at = text.offsetByCodePoints(0, Math.min(mark.getIndex(), text.codePointCount(0, text.length())));
                if (tabs == MAX_TABS || at >= text.length() || text.charAt(at) != '\t') {
                    throw broken(mark, e.getProblem());
                }
                warnings.add(mark.getLine() + linesBefore + 1, "A tab that YAML does not allow was read as a space.");
                text = text.substring(0, at) + " " + text.substring(at + 1);
            } catch (ReaderException e) {
                throw unprintable(text, e.getPosition());
            } catch (InvalidInput e) {
                throw e;
            } catch (RuntimeException _) {
                // A version that is none, an escape of no character: the library lets out what it did not think of.
                throw FrontMatter.broken(
                        linesBefore + 1, 1, "is not YAML: look at lines that begin with % and at \\ in quotes");
            }
        }
    }

    /// Most such errors are texts with a colon or a sign in them.
    private InvalidInput broken(Mark mark, String problem) {
        boolean unquoted = UNQUOTED.matcher(line(mark.getLine())).matches();
        return FrontMatter.broken(
                mark.getLine() + linesBefore + 1,
                mark.getColumn() + 1,
                unquoted ? problem + "; if the value is text, put it in quotes" : problem);
    }

    private InvalidInput unprintable(String text, int position) {
        String before = text.substring(0, text.offsetByCodePoints(0, position));
        int line = (int) before.chars().filter(c -> c == '\n').count() + linesBefore + 1;
        return FrontMatter.broken(line, before.length() - before.lastIndexOf('\n'), "has a control character");
    }

    /// `title: C # and F` is the title `C`.
    private void warnOfComment(String key, Mapping fields) {
        if (fields.values().get(key) instanceof Text(int at, String text, boolean plain) && plain) {
            String line = line(at - linesBefore - 1);
            String value = line.substring(line.indexOf(':') + 1);
            String rest = value.strip().startsWith(text) ? value.strip().substring(text.length()) : "";
            if (rest.strip().startsWith("#")) {
                warnings.add(at, "The " + key + " ends at the # on its line; put it in quotes if the # is part of it.");
            }
        }
    }

    private String line(int index) {
        return yaml.lines().skip(Math.max(0, index)).findFirst().orElse("");
    }
}
