package blog.feeds.formats;

/// Which characters a document of XML 1.0 may have (§2.2): no NUL and hardly any control character, not even escaped,
/// and no half of a surrogate pair.
final class Characters {
    private Characters() {}

    /// The text without those that it may not have.
    static String allowed(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (!isAllowed(text.codePointAt(i))) {
                return filtered(text);
            }
        }
        return text;
    }

    /// At most so many of them, an ellipsis for the rest.
    static String atMost(int most, String text) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }

    private static String filtered(String text) {
        return text.codePoints()
                .filter(Characters::isAllowed)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= ' ' && c < Character.MIN_SURROGATE)
                || (c > Character.MAX_SURROGATE && c < 0xfffe)
                || c >= Character.MIN_SUPPLEMENTARY_CODE_POINT;
    }
}
