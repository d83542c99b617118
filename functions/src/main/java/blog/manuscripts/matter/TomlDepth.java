package blog.manuscripts.matter;

/// Counts brackets before the parser does, whose stack each of them costs.
final class TomlDepth {
    private TomlDepth() {}

    /// The index of the first bracket that is open while `most` others are; -1 when there is none. Strings and comments
    /// are passed over.
    static int indexBeyond(int most, String toml) {
        int depth = 0;
        for (int i = 0; i < toml.length(); i++) {
            switch (toml.charAt(i)) {
                case '#' -> i = endOfLine(toml, i);
                case '"', '\'' -> i = endOfString(toml, i);
                case '[', '{' -> depth++;
                case ']', '}' -> depth = Math.max(0, depth - 1);
                default -> {}
            }
            if (depth > most) {
                return i;
            }
        }
        return -1;
    }

    /// The index of the string's last character; one on a single line ends with its line at the latest.
    private static int endOfString(String toml, int start) {
        char quote = toml.charAt(start);
        String three = String.valueOf(quote).repeat(3);
        boolean isLong = toml.startsWith(three, start);
        for (int i = start + (isLong ? 3 : 1); i < toml.length(); i++) {
            char c = toml.charAt(i);
            if (c == '\\' && quote == '"') {
                i++;
            } else if (isLong && toml.startsWith(three, i)) {
                return i + 2;
            } else if (!isLong && (c == quote || c == '\n')) {
                return i;
            }
        }
        return toml.length() - 1;
    }

    private static int endOfLine(String toml, int start) {
        int end = toml.indexOf('\n', start);
        return end < 0 ? toml.length() - 1 : end;
    }
}
