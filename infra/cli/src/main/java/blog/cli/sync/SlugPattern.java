package blog.cli.sync;

import blog.cli.terminal.Refused;
import blog.manuscripts.paths.FilePath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a file's parts become a slug: `:title` is the name without its date and ending, `:year`, `:month` and `:day` are
/// that date's, `:lang` is its language, `:folder` the folder that it lies in, `:path` all of them.
record SlugPattern(String pattern) {
    static final List<String> PARTS = List.of("title", "year", "month", "day", "lang", "folder", "path");

    private static final Pattern PART = Pattern.compile(":(\\w+)");
    private static final Pattern INDEX = Pattern.compile("(?i)/index\\.[^/]*$");

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

    /// What a file's place and name say but for its title and its language. Folders that Jekyll has for all posts, or
    /// for all of one language, and one that is the post itself, tell no posts apart.
    static Map<String, String> parts(FilePath path) {
        var parts = new HashMap<String, String>();
        String date = path.date();
        if (date != null) {
            String[] numbers = date.split("-", -1);
            parts.put("year", numbers[0]);
            parts.put("month", twoDigits(numbers[1]));
            parts.put("day", twoDigits(numbers[2]));
        }
        List<String> folders = path.folders();
        boolean isBundle = !folders.isEmpty()
                && folders.getLast().equals(path.titleWithoutLang())
                && INDEX.matcher(path.value()).find();
        List<String> telling = folders.subList(0, folders.size() - (isBundle ? 1 : 0)).stream()
                .map(folder -> folder.replaceFirst("^_(?:posts|drafts)[_-]?", ""))
                .filter(folder -> !folder.isEmpty())
                .toList();
        parts.put("path", String.join("-", telling));
        parts.put(
                "folder",
                telling.stream()
                        .filter(folder -> new FilePath("_posts/" + folder + "/x.md").lang() == null)
                        .reduce((_, last) -> last)
                        .orElse(""));
        return parts;
    }

    private static String twoDigits(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    /// A part that the file lacks leaves no hyphen behind. A slug has no spaces or signs; where a name has them, a
    /// hyphen stands for them, as Jekyll does it.
    String slug(Map<String, String> parts) {
        String slug = PART.matcher(pattern)
                .replaceAll(part -> Matcher.quoteReplacement(parts.getOrDefault(part.group(1), "")));
        return FilePath.slugged(slug).replaceAll("-{2,}", "-").replaceFirst("^-", "");
    }
}
