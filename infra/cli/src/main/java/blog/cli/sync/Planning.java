package blog.cli.sync;

import blog.cli.remote.Answer;
import blog.cli.remote.Call;
import blog.cli.remote.RemoteBlog;
import blog.cli.sync.BlogPosts.Post;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/// Lays files and posts beside each other. A file whose slug no post has is not simply a new one: its post may have
/// been renamed, by the file's name or on the blog.
record Planning(RemoteBlog blog, BlogPosts posts, Journal journal, Orphans orphans) {
    /// No slug, so no post's.
    private static final String NOWHERE = "/";

    /// What is to be done for the files that are wanted as posts, by their slugs, and with what is left if `delete`
    /// says so.
    Plan plan(Map<String, Sheet> wanted, Crew crew, boolean delete) throws InterruptedException {
        var unlisted = new TreeMap<>(wanted);
        unlisted.keySet().removeAll(posts.bySlug().keySet());
        Map<String, String> moved = goneOnTheBlog(List.copyOf(unlisted.keySet()), crew);
        List<Plan.Step> steps = new ArrayList<>();
        var created = new TreeMap<String, Sheet>();
        wanted.forEach((slug, sheet) -> {
            Plan.Step step =
                    unlisted.containsKey(slug) ? step(slug, sheet, moved.get(slug)) : new Plan.Bring(slug, sheet);
            steps.add(step);
            if (unlisted.containsKey(slug) && step instanceof Plan.Bring) {
                created.put(slug, sheet);
            }
        });
        if (delete) {
            orphans.deletable().forEach(post -> steps.add(new Plan.Delete(post)));
        }
        return new Plan(steps, delete ? List.of() : orphans.hints(created));
    }

    /// Where unlisted slugs lead to; [#NOWHERE] for those whose posts were deleted.
    private Map<String, String> goneOnTheBlog(List<String> slugs, Crew crew) throws InterruptedException {
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

    /// The slug that this one leads to. None leads anywhere on a blog without posts.
    private Optional<String> target(String slug) {
        if (slug.isEmpty() || (posts.all().isEmpty() && journal.find(slug).isEmpty())) {
            return Optional.empty();
        }
        Answer answer = blog.send(Call.get(Call.manuscript(slug), "application/json"));
        return switch (answer.status()) {
            case 308 -> answer.header("Location").map(Planning::lastSegment);
            case 410 -> Optional.of(NOWHERE);
            default -> Optional.empty();
        };
    }

    private static String lastSegment(String location) {
        String segment = location.substring(location.lastIndexOf('/') + 1);
        return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private Plan.Step step(String slug, Sheet sheet, @Nullable String target) {
        Post there = target == null ? null : posts.find(target);
        if (there == null) {
            Optional<Post> former = orphans.renamedTo(sheet);
            former.ifPresent(post -> orphans.take(post.slug()));
            Plan.Step otherwise =
                    NOWHERE.equals(target) ? new Plan.DeletedThere(slug, sheet) : new Plan.Bring(slug, sheet);
            return former.<Plan.Step>map(post -> new Plan.Rename(post, slug, sheet))
                    .orElse(otherwise);
        }
        boolean isOurs = journal.find(slug).isPresent();
        if (orphans.take(there.slug()) == null) {
            return isOurs ? new Plan.RenamedThere(there, sheet) : new Plan.Bring(slug, sheet);
        }
        boolean isBackAgain = !isOurs && journal.find(there.slug()).isPresent() && orphans.isMoved(there, sheet);
        return isBackAgain ? new Plan.Rename(there, slug, sheet) : new Plan.RenamedThere(there, sheet);
    }
}
