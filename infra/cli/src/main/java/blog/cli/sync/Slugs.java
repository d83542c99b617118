package blog.cli.sync;

import blog.cli.terminal.Refused;
import blog.manuscripts.paths.FilePath;
import blog.names.Slug;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The slugs that the files of a folder have on the blog. `name.de.md` is a translation only beside another `name`: the
/// blog's own language has the slug `name`, any other `name-de`.
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
            String family = family(new FilePath(sheet.file().relative()));
            if (!seen.add(family)) {
                families.add(family);
            }
        }
        return new Slugs(asked, siteLang, families);
    }

    private static String family(FilePath path) {
        return String.join("/", path.folders()) + "/" + path.date() + "/" + path.titleWithoutLang();
    }

    /// What a file asks for is its slug or, in a pattern that the author names, its `:title`, as in Jekyll.
    String of(Sheet sheet) {
        var path = new FilePath(sheet.file().relative());
        if (asked == null) {
            return sheet.outline().slug().orElseGet(() -> SlugPattern.USUAL.slug(Map.of("title", title(path, true))));
        }
        Map<String, String> parts = SlugPattern.parts(path);
        parts.put("title", sheet.outline().slug().orElseGet(() -> title(path, !asked.has("lang"))));
        String suffix = isTranslation(path) ? path.suffixLang() : null;
        String inPath = suffix == null ? path.lang() : suffix;
        sheet.outline().lang().ifPresentOrElse(lang -> parts.put("lang", lang), () -> {
            if (inPath != null) {
                parts.put("lang", inPath);
            }
        });
        return asked.slug(parts);
    }

    /// As [#of], by a file's name alone.
    String of(PostFile file) {
        return of(Sheet.unread(file, null));
    }

    private boolean isTranslation(FilePath path) {
        return path.suffixLang() != null && families.contains(family(path));
    }

    private String title(FilePath path, boolean tellsLang) {
        if (!isTranslation(path)) {
            return path.title();
        }
        boolean isTold = tellsLang && !siteLang.get().equalsIgnoreCase(path.suffixLang());
        return isTold ? path.titleWithoutLang() + "-" + suffix(path) : path.titleWithoutLang();
    }

    /// As it is written: addresses keep their case.
    private static String suffix(FilePath path) {
        String base = path.value().substring(0, path.value().lastIndexOf('.'));
        return base.substring(base.lastIndexOf('.') + 1).replace('_', '-');
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
                .filter(candidate -> isGood(new Slugs(new SlugPattern(candidate), siteLang, families).bySlug(sheets)))
                .findFirst()
                .map(candidate -> "\nwith --slug " + candidate + " none would")
                .orElse("\nno pattern of dates, languages and folders tells them apart; rename one");
    }

    private static boolean isGood(Map<String, List<Sheet>> bySlug) {
        return bySlug.values().stream().allMatch(sheets -> sheets.size() == 1)
                && bySlug.keySet().stream().allMatch(Slug::isValid);
    }
}
