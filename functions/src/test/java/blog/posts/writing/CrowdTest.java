package blog.posts.writing;

import static blog.Requests.as;
import static blog.Requests.put;
import static org.assertj.core.api.Assertions.assertThat;

import blog.Requests;
import blog.TestBlog;
import blog.http.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Twenty clients that write the same thing at once, none of which says which version it replaces.
class CrowdTest {
    private static final int CLIENTS = 20;
    private static final int ROUNDS = 10;

    private final TestBlog blog = new TestBlog();

    @Test
    void everyPutOfOneSlugIsKept() throws Exception {
        assertThat(statuses(n -> put("busy", "Text " + n + "."))).containsOnly(200, 201);

        assertThat(blog.text("/posts/busy")).contains("\"version\":" + CLIENTS * ROUNDS + ",");
        assertThat(blog.items()).filteredOn(item -> item.contains("REV#")).hasSize(CLIENTS * ROUNDS);
    }

    @Test
    void everyPutOfOneProfileIsKept() throws Exception {
        assertThat(statuses(n -> as(Requests.TOKEN, "PUT", "/authors/ada", "{\"name\":\"Ada " + n + "\"}")))
                .containsOnly(200, 201);
    }

    @Test
    void everyPutOfATagIsKept() throws Exception {
        assertThat(statuses(n -> as(Requests.TOKEN, "PUT", "/tags/t" + n % CLIENTS, "{\"name\":\"T" + n + "\"}")))
                .containsOnly(200, 201);
    }

    /// The answers to as many requests as there are clients and rounds.
    private List<Integer> statuses(IntFunction<Request> request) throws Exception {
        var statuses = new ArrayList<Integer>();
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Callable<List<Integer>>> jobs = IntStream.range(0, CLIENTS)
                    .<Callable<List<Integer>>>mapToObj(client -> () -> IntStream.range(0, ROUNDS)
                            .map(round -> blog.author
                                    .handle(request.apply(round * CLIENTS + client))
                                    .status())
                            .boxed()
                            .toList())
                    .toList();
            for (Future<List<Integer>> job : clients.invokeAll(jobs)) {
                statuses.addAll(job.get());
            }
        }
        return statuses;
    }
}
