package blog.cli.sync;

import blog.cli.remote.Answer;
import blog.cli.remote.Call;
import blog.cli.remote.RemoteBlog;
import blog.cli.sync.BlogPosts.Post;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/// Lays files and posts beside each other. A file whose slug no post has is not simply a new one: its post may have
/// been
/// renamed, by the file's name or on the blog.
final class Planning {
    private final RemoteBlog blog;
    private final BlogPosts posts;
    private final Journal journal;
    private final Map<String, Sheet> wanted;
    private final Set<String> present;
    private final Map<String, Post> orphans = new TreeMap<>();
    private final Plan plan = new Plan();

    /// `rest` are the files that were left out: their posts are there too, by path or by slug.
    Planning(
            RemoteBlog blog,
            BlogPosts posts,
            Journal journal,
            Map<String, Sheet> wanted,
            List<PostFile> rest,
            Slugs slugs) {
        this.blog = blog;
        this.posts = posts;
        this.journal = journal;
        this.wanted = wanted;
        this.present = new HashSet<>();
        wanted.values().forEach(sheet -> present.add(sheet.file().relative()));
        rest.forEach(file -> present.add(file.relative()));
        Set<String> left = new HashSet<>();
        rest.forEach(file -> left.add(slugs.of(file)));
        posts.all().stream()
                .filter(post -> !wanted.containsKey(post.slug()) && !left.contains(post.slug()))
                .filter(post -> rest.stream().noneMatch(file -> post.liesAt(file.relative())))
                .forEach(post -> orphans.put(post.slug(), post));
    }

    Plan plan(Crew crew, boolean delete) throws InterruptedException {
        List<String> unlisted = wanted.keySet().stream()
                .filter(slug -> posts.find(slug) == null)
                .toList();
        Map<String, String> moved = movedOnTheBlog(unlisted, crew);
        List<String> created = new ArrayList<>();
        for (String slug : unlisted) {
            plan.steps().add(step(slug, wanted.get(slug), moved.get(slug)));
            if (plan.steps().getLast() instanceof Plan.Bring) {
                created.add(slug);
            }
        }
        wanted.forEach((slug, sheet) -> {
            if (posts.find(slug) != null) {
                plan.steps().add(new Plan.Bring(slug, sheet));
            }
        });
        if (delete) {
            // A file whose front matter is broken may not say any more which post is its.
            orphans.values().stream()
                    .filter(post -> present.stream().noneMatch(post::liesAt))
                    .forEach(post -> plan.steps().add(new Plan.Delete(post)));
        } else {
            hint(created);
        }
        return plan;
    }

    private Map<String, String> movedOnTheBlog(List<String> slugs, Crew crew) throws InterruptedException {
        List<Callable<Optional<String>>> questions = slugs.stream()
                .<Callable<Optional<String>>>map(slug -> () -> target(slug))
                .toList();
        List<Optional<String>> answers = crew.all(questions);
        var moved = new TreeMap<String, String>();
        for (int i = 0; i < slugs.size(); i++) {
            String slug = slugs.get(i);
            answers.get(i).ifPresent(target -> moved.put(slug, target));
        }
        return moved;
    }

    /// The slug that this one leads to. No slug leads anywhere on a blog all of whose posts the folder has.
    private Optional<String> target(String slug) {
        if (orphans.isEmpty() && journal.find(slug).isEmpty()) {
            return Optional.empty();
        }
        Answer answer = blog.send(Call.get(Call.manuscript(slug), "application/json"));
        return answer.status() == 308 ? answer.header("Location").map(Planning::lastSegment) : Optional.empty();
    }

    private static String lastSegment(String location) {
        String segment = location.substring(location.lastIndexOf('/') + 1);
        return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private Plan.Step step(String slug, Sheet sheet, @Nullable String target) {
        Post there = target == null ? null : posts.find(target);
        if (there == null) {
            return renamedFrom(sheet)
                    .<Plan.Step>map(post -> new Plan.Rename(orphans.remove(post.slug()), slug, sheet))
                    .orElseGet(() -> new Plan.Bring(slug, sheet));
        }
        boolean isOurs = journal.find(slug).isPresent();
        if (orphans.remove(there.slug()) == null) {
            return isOurs ? new Plan.RenamedThere(there, sheet) : new Plan.Bring(slug, sheet);
        }
        boolean backAgain = !isOurs && journal.find(there.slug()).isPresent() && isMovedFrom(there, sheet);
        return backAgain ? new Plan.Rename(there, slug, sheet) : new Plan.RenamedThere(there, sheet);
    }

    /// The post that this file was until its name changed, if there can be no doubt.
    private Optional<Post> renamedFrom(Sheet sheet) {
        String path = sheet.file().relative();
        List<Post> samePlace = orphans.values().stream()
                .filter(post -> post.liesAt(path) && (post.hash().equals(sheet.hash()) || isAsWeLeftIt(post)))
                .toList();
        if (samePlace.size() == 1) {
            return Optional.of(samePlace.getFirst());
        }
        List<Post> sameText = orphans.values().stream()
                .filter(post -> isMovedFrom(post, sheet))
                .filter(post -> journal.isEmpty() || journal.find(post.slug()).isPresent())
                .toList();
        boolean isOnlyOne = wanted.values().stream()
                        .filter(other -> other.hash().equals(sheet.hash()))
                        .count()
                == 1;
        return sameText.size() == 1 && isOnlyOne ? Optional.of(sameText.getFirst()) : Optional.empty();
    }

    private boolean isMovedFrom(Post post, Sheet sheet) {
        return post.hash().equals(sheet.hash())
                && post.path() != null
                && present.stream().noneMatch(post::liesAt);
    }

    private boolean isAsWeLeftIt(Post post) {
        return journal.find(post.slug())
                .filter(met -> met.version() == post.version())
                .isPresent();
    }

    /// Where a file vanished and another came, with another text, the author alone knows whether they are one post.
    private void hint(List<String> created) {
        List<Post> vanished = orphans.values().stream()
                .filter(post -> post.path() == null || present.stream().noneMatch(post::liesAt))
                .filter(post -> journal.isEmpty() || journal.find(post.slug()).isPresent())
                .toList();
        for (Post post : vanished) {
            List<String> alike = created.stream()
                    .filter(slug -> isAlike(post, wanted.get(slug)))
                    .toList();
            List<String> candidates = alike.isEmpty() && vanished.size() == 1 ? created : alike;
            if (candidates.size() == 1) {
                plan.hints()
                        .add("on the blog and not in the folder: " + post.slug() + "; renamed? ./blog rename "
                                + post.slug() + " " + candidates.getFirst() + " (after ./blog delete "
                                + candidates.getFirst() + ")");
            }
        }
    }

    private static boolean isAlike(Post post, Sheet sheet) {
        String date = FileName.of(sheet.file()).date();
        boolean sameDay = date != null && post.path() != null && post.path().contains("/" + date + "-");
        return sameDay || post.title().equals(sheet.head().title());
    }
}
