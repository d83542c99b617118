package blog.http.routing;

import static org.assertj.core.api.Assertions.assertThat;

import blog.Requests;
import blog.TestBlog;
import blog.codec.Resources;
import blog.http.Response;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// What browsers let through from another origin is what the contract has.
class CorsTest {
    /// Those that Fetch lets through by itself (§2.2.2, safelisted response headers).
    private static final Set<String> SAFELISTED = Set.of("cache-control", "content-type", "last-modified");

    private final TestBlog blog = new TestBlog();

    @Test
    void everyRequestHeaderOfTheContractMayBeSent() throws IOException {
        var taken = new TreeSet<>(Set.of("authorization", "content-type"));
        collectParameters(contract(), taken);

        Response preflight = blog.reader.handle(Requests.authorized("OPTIONS", "/posts/x"));

        assertThat(listed(preflight, "Access-Control-Allow-Headers")).containsExactlyElementsOf(taken);
    }

    @Test
    void everyResponseHeaderOfTheContractMayBeRead() throws IOException {
        var sent = new TreeSet<String>();
        collectHeaders(contract(), sent);
        sent.removeAll(SAFELISTED);
        sent.remove("vary");
        // Of 405, which is no documented operation's answer.
        sent.add("allow");

        assertThat(listed(blog.get("/posts"), "Access-Control-Expose-Headers")).containsExactlyElementsOf(sent);
    }

    private static Set<String> listed(Response response, String header) {
        return new TreeSet<>(Arrays.asList(
                response.header(header).orElseThrow().toLowerCase(Locale.ROOT).split(", *")));
    }

    private static void collectParameters(JsonNode node, Set<String> into) {
        if (node.path("in").asText().equals("header")) {
            into.add(node.path("name").asText().toLowerCase(Locale.ROOT));
        }
        node.forEach(child -> collectParameters(child, into));
    }

    private static void collectHeaders(JsonNode node, Set<String> into) {
        if (node.has("description") && node.path("headers").isObject()) {
            node.path("headers").fieldNames().forEachRemaining(name -> into.add(name.toLowerCase(Locale.ROOT)));
        }
        node.forEach(child -> collectHeaders(child, into));
    }

    private static JsonNode contract() throws IOException {
        return new JsonMapper().readTree(Resources.load("/openapi.json"));
    }
}
