package blog.http.routing;

import static org.assertj.core.api.Assertions.assertThat;

import blog.Requests;
import blog.http.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouterTest {
    private static final List<String> OPERATIONS = List.of(
            "DELETE /hooks/{id}",
            "GET /hooks",
            "GET /hooks/deliveries",
            "GET /hooks/{id}/log",
            "POST /hooks/deliveries/{n}",
            "GET /{any}/all/log",
            "GET /{any}/{other}/log");

    private static Route naming(String operation) {
        String[] words = operation.split(" ");
        byte[] answer = operation.getBytes(StandardCharsets.UTF_8);
        return new Route(words[0], words[1], Set.of(), _ -> Response.of(200, "text/plain", answer));
    }

    private static String answer(List<String> operations, String method, String path) {
        var router = new Router(
                Contract.of(operations),
                operations.stream().map(RouterTest::naming).toList(),
                failure -> {
                    throw new AssertionError(failure);
                });
        Response response = router.handle(Requests.authorized(method, path));
        return response.status() == 200
                ? new String(response.body(), StandardCharsets.UTF_8)
                : response.status() + " " + response.header("Allow").orElse("");
    }

    /// As API Gateway and the stage choose; the order that the operations are written in plays no part.
    @ParameterizedTest
    @CsvSource({
        "GET,    /hooks/deliveries,       GET /hooks/deliveries",
        "DELETE, /hooks/deliveries,       '405 GET, HEAD, OPTIONS'",
        "DELETE, /hooks/7,                DELETE /hooks/{id}",
        "GET,    /hooks/7/log,            GET /hooks/{id}/log",
        "GET,    /hooks/all/log,          GET /hooks/{id}/log",
        "GET,    /others/all/log,         GET /{any}/all/log",
        "GET,    /others/some/log,        GET /{any}/{other}/log",
        "POST,   /hooks/deliveries/7,     POST /hooks/deliveries/{n}",
        "GET,    /hooks/deliveries/7,     '405 OPTIONS, POST'"
    })
    void fixedSegmentsGoBeforeVariableOnes(String method, String path, String expected) {
        var operations = new ArrayList<>(OPERATIONS);
        var random = new Random(20);
        for (int order = 0; order < 200; order++) {
            assertThat(answer(operations, method, path))
                    .as(operations.toString())
                    .isEqualTo(expected);
            Collections.shuffle(operations, random);
        }
    }
}
