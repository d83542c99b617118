package blog.manuscripts.matter;

import blog.http.InvalidInput;
import blog.manuscripts.matter.Value.Mapping;
import blog.manuscripts.warnings.Warnings;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/// A file taken apart where its own tool does it: the front matter, if any was written, and the text after it, which
/// starts on line `bodyLine`.
public record FrontMatter(Mapping fields, String body, int bodyLine, boolean isWritten) {
    static final String FIELD = "front matter";
    static final int MAX_BYTES = 16 * 1024;
    static final int MAX_DEPTH = 8;

    /// `text` has `\n` for every line break. Throws 400 for front matter that cannot be read or is not where it must
    /// be, for its text may be one that was to stay a draft.
    public static FrontMatter split(String text, Warnings warnings) {
        FrontMatter found = found(text, warnings);
        if (found == null) {
            Misplaced.refuse(text);
            return none(text);
        }
        return found;
    }

    /// As [#split], of a file that has been stored: what would be refused today was text then, and is so still.
    public static FrontMatter ofStored(String text, Warnings warnings) {
        try {
            return split(text, warnings);
        } catch (InvalidInput e) {
            warnings.add(
                    1,
                    "The front matter cannot be read and is shown as text: "
                            + e.problem().detail());
            return none(text);
        }
    }

    private static FrontMatter none(String text) {
        return new FrontMatter(new Mapping(1, new LinkedHashMap<>()), text, 1, false);
    }

    static InvalidInput broken(int line, int column, String detail) {
        return InvalidInput.badText(FIELD, line, column, detail);
    }

    static InvalidInput tooDeep(int line, int column) {
        return broken(line, column, "nests more than " + MAX_DEPTH + " levels deep");
    }

    static InvalidInput tooLarge() {
        return InvalidInput.tooLarge(FIELD, "has more than " + MAX_BYTES + " bytes");
    }

    private static @Nullable FrontMatter found(String text, Warnings warnings) {
        FrontMatter yaml = YamlMatter.find(text, warnings);
        FrontMatter toml = yaml == null ? TomlMatter.find(text, warnings) : yaml;
        return toml == null ? JsonMatter.find(text, warnings) : toml;
    }
}
