package blog.cli.sync;

import blog.cli.remote.RemoteBlog;
import blog.cli.terminal.Refused;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Waits until the blog's lists, which follow a moment after the posts, show what was written. Only the years that
/// something was written to are asked for.
record Listing(RemoteBlog blog, Duration patience) {
    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 2_000;

    /// The slugs that the lists do not tell the truth about when patience ends; `missing` hears how many there are
    /// still.
    List<String> await(List<Written> written, Consumer<Integer> missing) throws InterruptedException {
        Set<Written> left = new LinkedHashSet<>(written);
        long end = System.nanoTime() + patience.toNanos();
        long pause = FIRST_PAUSE_MILLIS;
        while (!patience.isZero() && !left.isEmpty()) {
            strike(left);
            if (left.isEmpty() || System.nanoTime() >= end) {
                break;
            }
            missing.accept(left.size());
            Thread.sleep(pause);
            pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
        }
        return patience.isZero()
                ? List.of()
                : left.stream().map(Written::slug).sorted().toList();
    }

    private void strike(Set<Written> left) {
        try {
            left.stream().collect(Collectors.groupingBy(Written::year)).forEach((year, ofYear) -> {
                Map<String, Long> listed = listed(year);
                ofYear.stream()
                        .filter(each -> each.version() == 0
                                ? !listed.containsKey(each.slug())
                                : listed.getOrDefault(each.slug(), 0L) >= each.version())
                        .forEach(left::remove);
            });
        } catch (Refused _) {
            // A blog that does not answer now may in a while; what it was sent it has.
        }
    }

    private Map<String, Long> listed(String year) {
        var listed = new HashMap<String, Long>();
        blog.walk(
                "/posts?limit=100&fields=slug,version&year=" + year,
                post -> listed.put(
                        post.path("slug").asText(), post.path("version").asLong()));
        return listed;
    }
}
