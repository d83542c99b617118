package blog.cli.sync;

import blog.cli.terminal.Refused;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// How a file's name becomes a slug: `:title` is the name without its date and ending, `:year`, `:month` and `:day` are
/// that date's, `:lang` the front matter's language.
public record SlugPattern(String pattern) {
    public static final String DEFAULT = ":title";

    private static final Pattern PART = Pattern.compile(":(\\w+)");
    private static final List<String> CANDIDATES = List.of(
            DEFAULT, ":lang-:title", ":year-:title", ":year-:month-:day-:title", ":lang-:year-:month-:day-:title");

    public SlugPattern {
        if (!pattern.contains(DEFAULT)) {
            throw new Refused("--slug needs " + DEFAULT + " in it, such as " + CANDIDATES.get(3));
        }
        PART.matcher(pattern).results().map(found -> found.group(1)).forEach(part -> {
            if (!PostFile.PARTS.contains(part)) {
                throw new Refused("--slug knows no :" + part + "; there are :" + String.join(", :", PostFile.PARTS));
            }
        });
    }

    /// The slug of a file; a part that the file lacks leaves no hyphen behind.
    String slug(PostFile file) {
        Map<String, String> parts = file.parts();
        String slug = PART.matcher(pattern)
                .replaceAll(part -> Matcher.quoteReplacement(parts.getOrDefault(part.group(1), "")));
        return slug.replaceAll("-{2,}", "-").replaceFirst("^-", "");
    }

    /// The files by their slugs, in the order of the files.
    public Map<String, List<PostFile>> bySlug(List<PostFile> files) {
        return files.stream().collect(Collectors.groupingBy(this::slug, TreeMap::new, Collectors.toList()));
    }

    /// As [#bySlug], where no two files want one slug; refuses otherwise, with a list of them and a pattern under which
    /// it would not happen.
    Map<String, PostFile> distinct(List<PostFile> files) {
        Map<String, List<PostFile>> bySlug = bySlug(files);
        String collisions = bySlug.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> "\n  " + entry.getKey() + ": "
                        + entry.getValue().stream().map(PostFile::relative).collect(Collectors.joining(", ")))
                .collect(Collectors.joining());
        if (!collisions.isEmpty()) {
            throw new Refused("several files want the same slug:" + collisions + advice(files));
        }
        var distinct = new TreeMap<String, PostFile>();
        bySlug.forEach((slug, wanting) -> distinct.put(slug, wanting.getFirst()));
        return distinct;
    }

    private static String advice(List<PostFile> files) {
        return CANDIDATES.stream()
                .filter(candidate -> new SlugPattern(candidate).bySlug(files).size() == files.size())
                .findFirst()
                .map(candidate -> "\nwith --slug " + candidate + " none would")
                .orElse("\nno pattern of dates and languages tells them apart; rename one");
    }
}
