package blog.cli.sync;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which files of a folder are posts, as the tools have it that such folders are made for, and which are left out and
/// why. What is left out is still there: its posts are not to be deleted.
record Selection(List<Sheet> posts, List<PostFile> rest, Map<LeftOut, Integer> leftOut, List<PostFile> unreadable) {
    private static final Set<String> PACKAGES = Set.of("node_modules", "vendor");
    private static final Set<String> TEMPLATES = Set.of("archetypes", "scaffolds");
    private static final Set<String> ROOT_PAGES = Set.of("index", "404", "readme");
    private static final Set<String> PAGES = Set.of("page", "home", "default");

    /// `all` takes everything that is Markdown; `known` are files that the blog has, or had.
    static Selection of(FileTree tree, boolean all, Predicate<Sheet> known) {
        var selection =
                new Selection(new ArrayList<>(), new ArrayList<>(), new EnumMap<>(LeftOut.class), new ArrayList<>());
        var candidates = new ArrayList<Sheet>();
        for (PostFile file : tree.files()) {
            LeftOut reason = byName(file, all);
            if (reason == null) {
                candidates.add(Sheet.of(file));
            } else {
                selection.leave(file, reason);
            }
        }
        boolean isJekyll = tree.hasPosts()
                || candidates.stream().anyMatch(sheet -> sheet.outline().hasFrontMatter());
        for (Sheet sheet : candidates) {
            LeftOut reason = all || sheet.unreadable() != null ? null : byText(sheet, isJekyll, known);
            if (reason == null) {
                selection.posts.add(sheet);
            } else {
                selection.leave(sheet.file(), reason);
            }
        }
        if (tree.links() > 0) {
            selection.leftOut.put(LeftOut.LINKED_FOLDER, tree.links());
        }
        tree.unreadable().stream()
                .filter(folder -> byName(new PostFile(folder.file(), folder.relative() + "/x.md"), all) == null)
                .forEach(selection.unreadable::add);
        return selection;
    }

    /// `left out: 3 files that are no Markdown`, a line for each kind.
    List<String> told() {
        return leftOut.entrySet().stream()
                .map(kind -> "left out: " + kind.getKey().told(kind.getValue()))
                .toList();
    }

    /// A folder that cannot be read is told as a file is.
    Stream<Sync.Task> complaints() {
        return unreadable.stream()
                .map(folder -> () -> Outcome.of(folder.file().toString(), Outcome.Kind.REFUSED, "cannot be read"));
    }

    private void leave(PostFile file, LeftOut reason) {
        rest.add(file);
        leftOut.merge(reason, 1, Integer::sum);
    }

    /// What begins with a dot is never taken: it is what was thrown away, or is a tool's own.
    private static @Nullable LeftOut byName(PostFile file, boolean all) {
        if (file.isHidden()) {
            return LeftOut.HIDDEN;
        }
        if (file.isOtherMarkup()) {
            return LeftOut.NO_MARKDOWN;
        }
        LeftOut place = all ? null : byPlace(file);
        // A page for the web is a post only where nothing but posts lies.
        return place == null && file.isHtml() && !file.isAmongPosts() ? LeftOut.HTML : place;
    }

    private static @Nullable LeftOut byPlace(PostFile file) {
        if (!file.folders().isEmpty() && TEMPLATES.contains(file.folders().getFirst())) {
            return LeftOut.TEMPLATE;
        }
        for (String folder : file.folders()) {
            if (PACKAGES.contains(folder)) {
                return LeftOut.PACKAGES;
            }
            if (folder.startsWith("_") && !PostFile.isForPosts(folder)) {
                return LeftOut.UNDERSCORE;
            }
        }
        if (file.baseName().equals("_index")) {
            return LeftOut.SECTION;
        }
        boolean isRootPage =
                file.folders().isEmpty() && ROOT_PAGES.contains(file.baseName().toLowerCase(Locale.ROOT));
        return isRootPage ? LeftOut.ROOT_PAGE : null;
    }

    /// Where no file has front matter and nothing lies in `_posts`, as in a folder of notes, all are posts.
    private static @Nullable LeftOut byText(Sheet sheet, boolean isJekyll, Predicate<Sheet> known) {
        if (sheet.file().isAmongPosts()) {
            return null;
        }
        if (isJekyll && !sheet.outline().hasFrontMatter()) {
            return known.test(sheet) ? null : LeftOut.NO_FRONT_MATTER;
        }
        return sheet.outline().layout().filter(PAGES::contains).isPresent() ? LeftOut.PAGE : null;
    }
}
