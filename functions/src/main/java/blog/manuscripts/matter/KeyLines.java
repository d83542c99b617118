package blog.manuscripts.matter;

import java.util.regex.Pattern;

/// Tells lines that are front matter, whatever its form, from lines of a text between two rules.
public final class KeyLines {
    private static final String NAME = "[ \\t]*+[\"']?[\\p{L}_][\\w.-]*+[\"']?[ \\t]*+";
    private static final Pattern YAML = Pattern.compile(NAME + ":(?:\\s.*)?");
    private static final Pattern TOML = Pattern.compile(NAME + "=.*");
    private static final Pattern OTHER = Pattern.compile("\\s*+|[ \\t]+.*|#.*|-(?:\\s.*)?|\\[.*|[\\]}],?.*");

    /// What nearly every front matter has one of, and what keeps a post from being public.
    private static final Pattern KNOWN = Pattern.compile(
            "\"?(?:title|date|layout|tags?|categor(?:y|ies)|permalink|slug|authors?|excerpt|description|status|visibility"
                    + "|publish(?:ed)?|draft|hidden|private|public|password|comments)\"?[ \\t]*+(?::(?:\\s.*)?|=.*)");

    private KeyLines() {}

    /// Whether every line is a key or part of its value, and one at least is a key.
    static boolean are(String lines) {
        return lines.lines().allMatch(line -> isKey(line) || OTHER.matcher(line).matches()) && hold(lines);
    }

    /// Whether one of these lines is a key.
    static boolean hold(String lines) {
        return lines.lines().anyMatch(KeyLines::isKey);
    }

    /// Whether the first line that is not blank is a key.
    static boolean beginWithKey(String lines) {
        return isKey(firstOf(lines));
    }

    static boolean beginWithYamlKey(String lines) {
        return YAML.matcher(firstOf(lines)).matches();
    }

    /// Whether the first line that is not blank is one of the keys that blogs have.
    public static boolean beginWithKnownKey(String lines) {
        return KNOWN.matcher(firstOf(lines)).matches();
    }

    private static boolean isKey(String line) {
        return YAML.matcher(line).matches() || TOML.matcher(line).matches();
    }

    private static String firstOf(String lines) {
        return lines.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    }
}
