package blog.suite;

import static org.assertj.core.api.Assertions.assertThat;

import blog.local.Stage;
import blog.local.StageOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Many clients on few posts: nobody is refused for the others' sake, no update is lost, and what is derived is exact
/// once they have gone.
class ConcurrencyTest {
    private static final int CLIENTS = 20;
    private static final int POSTS = 10;
    private static final int WRITES = 300;

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void twentyClientsOnTenPostsLoseNothing() throws InterruptedException, ExecutionException {
        var failures = new java.util.concurrent.ConcurrentLinkedQueue<Throwable>();
        try (Stage stage = Stage.start(StageOptions.inMemory("crowd", failures::add));
                var api = new Api(new Target(java.net.URI.create(stage.url()), "crowd"));
                var shelf = new Shelf(api)) {
            var ledger = new Ledger();
            List<String> slugs =
                    IntStream.range(0, POSTS).mapToObj(i -> shelf.own("p" + i)).toList();
            work(IntStream.range(0, CLIENTS)
                    .mapToObj(i -> new CrowdClient(shelf, slugs, ledger, i, WRITES))
                    .toList());

            assertThat(failures).isEmpty();
            assertThat(ledger.writes()).isGreaterThanOrEqualTo(WRITES);
            stage.drain();
            new CrowdAftermath(shelf, slugs, ledger).check();
        }
    }

    private static void work(List<CrowdClient> clients) throws InterruptedException, ExecutionException {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Future<?>>();
            clients.forEach(client -> all.add(pool.submit(client)));
            for (Future<?> one : all) {
                one.get();
            }
        }
    }
}
