package blog.cli.sync;

import blog.cli.terminal.Refused;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a file's parts become a slug: `:title` is the name without its date and ending, `:year`, `:month` and `:day` are
/// that date's, `:lang` is its language, `:folder` the folder that it lies in, `:path` all of them.
record SlugPattern(String pattern) {
    static final List<String> PARTS = List.of("title", "year", "month", "day", "lang", "folder", "path");

    private static final Pattern PART = Pattern.compile(":(\\w+)");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}._~-]+");

    static final SlugPattern USUAL = new SlugPattern(":title");

    SlugPattern {
        if (!pattern.contains(":title")) {
            throw new Refused("--slug needs :title in it, such as :year-:title");
        }
        PART.matcher(pattern).results().map(found -> found.group(1)).forEach(part -> {
            if (!PARTS.contains(part)) {
                throw new Refused("--slug knows no :" + part + "; there are :" + String.join(", :", PARTS));
            }
        });
    }

    boolean has(String part) {
        return PART.matcher(pattern).results().anyMatch(found -> found.group(1).equals(part));
    }

    /// A part that the file lacks leaves no hyphen behind. A slug has no spaces or signs; where a name has them, a
    /// hyphen stands for them, as Jekyll does it.
    String slug(Map<String, String> parts) {
        String slug = PART.matcher(pattern)
                .replaceAll(part -> Matcher.quoteReplacement(parts.getOrDefault(part.group(1), "")));
        return plain(slug).replaceAll("-{2,}", "-").replaceFirst("^-", "");
    }

    static String plain(String text) {
        return SIGNS.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll("-")
                .replaceFirst("^\\.+", "");
    }
}
