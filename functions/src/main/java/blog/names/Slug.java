package blog.names;

import blog.http.InvalidInput;
import blog.http.Texts;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The name of a post in its URL: Unicode letters, marks and digits, `-`, `_`, `.` and `~`, case kept, in canonical
/// composition (NFC), at most 200 bytes of UTF-8, no leading dot.
public record Slug(String value) {
    private static final int MAX_BYTES = 200;

    public Slug {
        String flaw = flaw(value);
        if (flaw != null) {
            throw InvalidInput.badRequest("slug", flaw);
        }
    }

    /// Whether this text can be a slug.
    public static boolean isValid(String value) {
        return flaw(value) == null;
    }

    /// The slug in words, for a post that has no title.
    public String inWords() {
        String words = value.replaceAll("[-_~.]+", " ").strip();
        if (words.isEmpty()) {
            return value;
        }
        int first = words.offsetByCodePoints(0, 1);
        return words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
    }

    @Override
    public String toString() {
        return value;
    }

    private static @Nullable String flaw(String value) {
        if (value.isEmpty() || !isMadeOfAllowed(value) || value.startsWith(".")) {
            return "must be letters, digits, - _ . and ~, without a leading dot";
        }
        if (value.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            return "must have at most " + MAX_BYTES + " bytes of UTF-8";
        }
        return Texts.isComposed(value) ? null : "must be in Unicode's canonical composition (NFC)";
    }

    private static boolean isMadeOfAllowed(String value) {
        for (int i = 0; i < value.length(); i += Character.charCount(value.codePointAt(i))) {
            if (!isAllowed(value.codePointAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAllowed(int codePoint) {
        return Character.isLetterOrDigit(codePoint)
                || Character.getType(codePoint) == Character.NON_SPACING_MARK
                || Character.getType(codePoint) == Character.COMBINING_SPACING_MARK
                || "-_.~".indexOf(codePoint) >= 0;
    }
}
