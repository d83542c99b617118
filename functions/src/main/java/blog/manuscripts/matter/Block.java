package blog.manuscripts.matter;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Lines between two that fence them in, the first of which comes after `linesBefore` lines; `end` is where the text
/// after the closing line begins.
record Block(String inside, int linesBefore, int end) {
    /// The lines from index `start` to the next line that is all `closing`; null when there is no such line.
    static @Nullable Block of(String text, int start, Pattern closing) {
        Matcher line = closing.matcher(text);
        if (!line.find(start)) {
            return null;
        }
        return new Block(
                text.substring(start, line.start()),
                (int) text.substring(0, start).chars().filter(c -> c == '\n').count(),
                Math.min(text.length(), line.end() + 1));
    }

    /// 413 when these lines are more than a front matter may have.
    Block checked() {
        if (inside.getBytes(StandardCharsets.UTF_8).length > FrontMatter.MAX_BYTES) {
            throw FrontMatter.tooLarge();
        }
        return this;
    }

    /// The file whose front matter these lines are.
    FrontMatter with(Value.Mapping fields, String text) {
        int lines = (int) inside.chars().filter(c -> c == '\n').count();
        return new FrontMatter(fields, text.substring(end), linesBefore + lines + 2, true);
    }
}
