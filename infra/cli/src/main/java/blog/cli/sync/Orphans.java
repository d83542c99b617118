package blog.cli.sync;

import blog.cli.sync.BlogPosts.Post;
import blog.manuscripts.paths.FilePath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The blog's posts that no file of the folder asks for by its slug, as long as nobody has taken them: renamed ones,
/// deleted ones, and those of others.
final class Orphans {
    private final Journal journal;
    private final Authorship authorship;
    private final Set<String> present;
    private final Map<String, Long> texts;
    private final Map<String, Post> bySlug = new TreeMap<>();

    /// `wanted` are the files that are posts by their slugs, `rest` those that were left out: their posts are no
    /// orphans, by path or by slug.
    Orphans(
            BlogPosts posts,
            Journal journal,
            Authorship authorship,
            Map<String, Sheet> wanted,
            List<PostFile> rest,
            Slugs slugs) {
        this.journal = journal;
        this.authorship = authorship;
        this.texts = wanted.values().stream().collect(Collectors.groupingBy(Sheet::hash, Collectors.counting()));
        Set<String> restSlugs = rest.stream().map(slugs::of).collect(Collectors.toSet());
        Set<String> restPaths = paths(rest.stream());
        this.present = new HashSet<>(restPaths);
        present.addAll(paths(wanted.values().stream().map(Sheet::file)));
        posts.all().stream()
                .filter(post -> !wanted.containsKey(post.slug()) && !restSlugs.contains(post.slug()))
                .filter(post -> post.path() == null || !restPaths.contains(BlogPosts.composed(post.path())))
                .forEach(post -> bySlug.put(post.slug(), post));
    }

    private static Set<String> paths(Stream<PostFile> files) {
        return files.map(file -> BlogPosts.composed(file.relative())).collect(Collectors.toSet());
    }

    boolean isEmpty() {
        return bySlug.isEmpty();
    }

    /// Null when the post is none, or is one no longer.
    @Nullable
    Post take(String slug) {
        return bySlug.remove(slug);
    }

    /// Those that a folder may delete. A file whose front matter is broken may not say any more which post is its, so
    /// none is among them whose file is still there.
    Collection<Post> deletable() {
        return bySlug.values().stream().filter(this::isGone).toList();
    }

    private boolean isGone(Post post) {
        return post.path() == null || !present.contains(BlogPosts.composed(post.path()));
    }

    /// The post that this file was until its name changed, if there can be no doubt.
    Optional<Post> renamedTo(Sheet sheet) {
        List<Post> samePlace = bySlug.values().stream()
                .filter(post -> post.hash().equals(sheet.hash()) || isAsWeLeftIt(post))
                .filter(post -> post.liesAt(sheet.file().relative()))
                .toList();
        if (samePlace.size() == 1) {
            return Optional.of(samePlace.getFirst());
        }
        List<Post> sameText = bySlug.values().stream()
                .filter(post -> isMoved(post, sheet) && wasOurs(post))
                .toList();
        boolean isOnlyOne = sameText.size() == 1 && texts.getOrDefault(sheet.hash(), 0L) == 1;
        return isOnlyOne ? Optional.of(sameText.getFirst()) : Optional.empty();
    }

    /// Whether the file has the post's text, and the post's own file is gone.
    boolean isMoved(Post post, Sheet sheet) {
        return post.hash().equals(sheet.hash()) && post.path() != null && isGone(post);
    }

    private boolean isAsWeLeftIt(Post post) {
        return journal.find(post.slug())
                .filter(met -> met.version() == post.version())
                .isPresent();
    }

    /// A folder without a journal may have had any that its history had, or that the same token has written.
    private boolean wasOurs(Post post) {
        return journal.all().isEmpty()
                ? authorship.wasOurs(post)
                : journal.find(post.slug()).isPresent();
    }

    /// As [#wasOurs], by what costs no call.
    private boolean wasOursForCertain(Post post) {
        return journal.all().isEmpty()
                ? authorship.had(post)
                : journal.find(post.slug()).isPresent();
    }

    /// Where a file vanished and another came, with another text, the author alone knows whether they are one post.
    List<String> hints(Map<String, Sheet> created) {
        List<Post> vanished = bySlug.values().stream()
                .filter(post -> isGone(post) && wasOursForCertain(post))
                .toList();
        var hints = new ArrayList<String>();
        for (Post post : vanished) {
            List<String> alike = created.keySet().stream()
                    .filter(slug -> isAlike(post, created.get(slug)))
                    .toList();
            List<String> candidates = alike.isEmpty() && vanished.size() == 1 ? List.copyOf(created.keySet()) : alike;
            if (candidates.size() == 1) {
                hints.add(hint(post.slug(), candidates.getFirst()));
            }
        }
        return hints;
    }

    private static String hint(String old, String slug) {
        return "on the blog and not in the folder: " + old + "; renamed? ./blog rename " + old + " " + slug
                + " (after ./blog delete " + slug + ")";
    }

    private static boolean isAlike(Post post, @Nullable Sheet sheet) {
        if (sheet == null) {
            return false;
        }
        String date = new FilePath(sheet.file().relative()).date();
        boolean isOfOneDay = date != null && post.path() != null && date.equals(new FilePath(post.path()).date());
        return isOfOneDay
                || sheet.outline().title().filter(post.title()::equals).isPresent();
    }
}
