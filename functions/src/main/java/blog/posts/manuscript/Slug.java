package blog.posts.manuscript;

import blog.http.InvalidInput;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/// The name of a post in its URL: Unicode letters, marks and digits, `-`, `_`, `.` and `~`, case kept, in canonical
/// composition (NFC), at most 200 bytes of UTF-8, no leading dot.
public record Slug(String value) {
    private static final int MAX_BYTES = 200;

    public Slug {
        if (value.isEmpty() || !value.codePoints().allMatch(Slug::isAllowed) || value.startsWith(".")) {
            throw InvalidInput.badRequest("slug", "must be letters, digits, - _ . and ~, without a leading dot");
        }
        if (value.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw InvalidInput.badRequest("slug", "must have at most " + MAX_BYTES + " bytes of UTF-8");
        }
        if (!Normalizer.isNormalized(value, Normalizer.Form.NFC)) {
            throw InvalidInput.badRequest("slug", "must be in Unicode's canonical composition (NFC)");
        }
    }

    /// The slug in words, for a post that has no title.
    public String inWords() {
        String words = value.replaceAll("[-_~.]+", " ").strip();
        return words.isEmpty() ? value : words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean isAllowed(int codePoint) {
        return Character.isLetterOrDigit(codePoint)
                || Character.getType(codePoint) == Character.NON_SPACING_MARK
                || Character.getType(codePoint) == Character.COMBINING_SPACING_MARK
                || "-_.~".indexOf(codePoint) >= 0;
    }
}
