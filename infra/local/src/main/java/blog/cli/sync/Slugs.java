package blog.cli.sync;

import blog.cli.terminal.Refused;
import blog.posts.manuscript.Slug;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The slugs that the files of a folder have on the blog. What a file asks for by `slug:` is `:title`, as in Jekyll;
/// what
/// it asks for by `permalink:` counts unless the author names a pattern. `name.de.md` is a translation only beside
/// another `name`: the blog's own language has the slug `name`, any other `name-de`.
final class Slugs {
    private static final List<String> CANDIDATES = List.of(
            ":lang-:title",
            ":folder-:title",
            ":path-:title",
            ":year-:title",
            ":year-:month-:day-:title",
            ":lang-:year-:month-:day-:title",
            ":path-:year-:month-:day-:title");

    private final @Nullable SlugPattern asked;
    private final Supplier<String> siteLang;
    private final Set<String> families;

    private Slugs(@Nullable SlugPattern asked, Supplier<String> siteLang, Set<String> families) {
        this.asked = asked;
        this.siteLang = siteLang;
        this.families = families;
    }

    /// `asked` is the pattern that the author names, null when there is none; `siteLang` is asked for only where
    /// translations lie beside each other.
    static Slugs of(@Nullable SlugPattern asked, Supplier<String> siteLang, List<Sheet> sheets) {
        var seen = new HashSet<String>();
        var families = new HashSet<String>();
        for (Sheet sheet : sheets) {
            String family = family(FileName.of(sheet.file()));
            if (!seen.add(family)) {
                families.add(family);
            }
        }
        return new Slugs(asked, siteLang, families);
    }

    private static String family(FileName name) {
        return String.join("/", name.folders()) + "/" + name.date() + "/" + name.title();
    }

    String of(Sheet sheet) {
        Head head = sheet.head();
        FileName name = FileName.of(sheet.file());
        String own = asked == null && head.slug() == null ? head.permalink() : head.slug();
        if (asked == null) {
            return own == null ? SlugPattern.USUAL.slug(Map.of("title", title(name, true))) : SlugPattern.plain(own);
        }
        var parts = new HashMap<String, String>();
        parts.put("title", own == null ? title(name, !asked.has("lang")) : own);
        String lang = head.lang() != null ? head.lang() : isTranslation(name) ? name.suffix() : name.lang();
        if (lang != null) {
            parts.put("lang", lang);
        }
        if (name.date() != null) {
            String[] date = name.date().split("-");
            parts.putAll(Map.of("year", date[0], "month", twoDigits(date[1]), "day", twoDigits(date[2])));
        }
        List<String> folders = name.folders().stream()
                .map(folder -> folder.replaceFirst("^_(?:posts|drafts)[_-]?", ""))
                .filter(folder -> !folder.isEmpty())
                .toList();
        parts.put("path", String.join("-", folders));
        parts.put(
                "folder",
                folders.stream()
                        .filter(folder -> !FileName.isLanguage(folder))
                        .reduce((_, last) -> last)
                        .orElse(""));
        return asked.slug(parts);
    }

    /// As [#of], by a file's name alone.
    String of(PostFile file) {
        return of(new Sheet(file, Head.NONE, "", null));
    }

    private boolean isTranslation(FileName name) {
        return name.suffix() != null && families.contains(family(name));
    }

    private String title(FileName name, boolean tellsLang) {
        if (name.suffix() == null) {
            return name.title();
        }
        if (!isTranslation(name)) {
            return name.title() + "." + name.suffix();
        }
        return tellsLang && !name.suffix().equalsIgnoreCase(siteLang.get())
                ? name.title() + "-" + name.suffix()
                : name.title();
    }

    private static String twoDigits(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    /// The files by their slugs, in the order of the files.
    Map<String, List<Sheet>> bySlug(List<Sheet> sheets) {
        return sheets.stream().collect(Collectors.groupingBy(this::of, TreeMap::new, Collectors.toList()));
    }

    /// As [#bySlug], where no two files want one slug; refuses otherwise, with a list of them and a pattern under which
    /// it would not happen.
    Map<String, Sheet> distinct(List<Sheet> sheets) {
        Map<String, List<Sheet>> bySlug = bySlug(sheets);
        String collisions = bySlug.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> "\n  " + entry.getKey() + ": "
                        + entry.getValue().stream()
                                .map(sheet -> sheet.file().relative())
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining());
        if (!collisions.isEmpty()) {
            throw new Refused("several files want the same slug:" + collisions + advice(sheets));
        }
        var distinct = new TreeMap<String, Sheet>();
        bySlug.forEach((slug, wanting) -> distinct.put(slug, wanting.getFirst()));
        return distinct;
    }

    private String advice(List<Sheet> sheets) {
        return CANDIDATES.stream()
                .filter(candidate -> isGood(
                        new Slugs(new SlugPattern(candidate), siteLang, families)
                                .bySlug(sheets)
                                .keySet(),
                        sheets.size()))
                .findFirst()
                .map(candidate -> "\nwith --slug " + candidate + " none would")
                .orElse("\nno pattern of dates, languages and folders tells them apart; rename one");
    }

    private static boolean isGood(Set<String> slugs, int files) {
        return slugs.size() == files && slugs.stream().allMatch(Slug::isValid);
    }
}
