package blog.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// What clients did: which versions they replaced, and how often each life of a post was written.
final class Ledger {
    private final Set<String> replaced = ConcurrentHashMap.newKeySet();
    private final Map<String, AtomicInteger> writesOfLife = new ConcurrentHashMap<>();
    private final AtomicInteger comments = new AtomicInteger();

    /// A write under `If-Match` worked; that it worked for somebody else too would be a lost update.
    void replaced(String slug, String etag) {
        assertThat(replaced.add(slug + etag))
                .as("replaced once: %s of %s", etag, slug)
                .isTrue();
    }

    /// A PUT made the next version of the post with this id.
    void wrote(String id) {
        writesOfLife.computeIfAbsent(id, _ -> new AtomicInteger()).incrementAndGet();
    }

    void commented() {
        comments.incrementAndGet();
    }

    int writesOf(String id) {
        return writesOfLife.getOrDefault(id, new AtomicInteger()).get();
    }

    int writes() {
        return replaced.size();
    }

    int comments() {
        return comments.get();
    }
}
