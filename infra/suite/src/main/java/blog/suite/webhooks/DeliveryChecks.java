package blog.suite.webhooks;

import static blog.suite.Patience.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import blog.suite.AgainstApi;
import blog.suite.Answer;
import blog.suite.Shelf;
import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/// What a receiver on this machine gets, from blogs that deliver to it: a deployed one refuses its address.
@AgainstApi
@ResourceLock("webhooks")
class DeliveryChecks {
    private final Shelf shelf;
    private final Hooks hooks;
    private final HttpServer server;
    private final List<Map<String, String>> got = new CopyOnWriteArrayList<>();

    DeliveryChecks(Shelf shelf) throws IOException {
        this.shelf = shelf;
        this.hooks = new Hooks(shelf);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.start();
    }

    @AfterEach
    void close() {
        hooks.close();
        server.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        var parts = new ConcurrentHashMap<String, String>();
        for (String header : List.of("webhook-id", "webhook-timestamp", "webhook-signature", "content-type")) {
            parts.put(header, String.valueOf(exchange.getRequestHeaders().getFirst(header)));
        }
        parts.put("body", new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        got.add(parts);
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    private Answer hook() {
        Answer answer =
                hooks.ask("{\"url\":\"http://127.0.0.1:" + server.getAddress().getPort() + "/hook\"}");
        assumeTrue(answer.status() == 201, "this blog does not deliver to this machine");
        return answer;
    }

    @Test
    void aPostIsToldByASignedDelivery() {
        Answer hook = hook();
        String slug = shelf.own("told");

        String id = shelf.put(slug, "---\ntitle: T\n---\nText.\n").expect(201).at("/id");

        Map<String, String> told = eventually(() -> {
            List<Map<String, String>> ours = got.stream()
                    .filter(parts -> parts.getOrDefault("body", "").contains(id))
                    .toList();
            assertThat(ours).isNotEmpty();
            return ours.getFirst();
        });
        assertThat(told.get("body"))
                .contains("\"type\":\"blog.post.created\"", "\"slug\":\"" + slug + "\"", "\"specversion\":\"1.0\"");
        assertThat(told.get("content-type")).startsWith("application/cloudevents+json");
        assertThat(told.get("webhook-signature")).isEqualTo(signature(hook.at("/secret"), told));
        JsonNode delivery = eventually(() -> {
            JsonNode found = hooks.call("GET", Hooks.path(hook) + "/deliveries?limit=100")
                    .expect(200)
                    .json()
                    .path("items")
                    .valueStream()
                    .filter(one -> one.path("event").asText().equals(told.get("webhook-id")))
                    .findFirst()
                    .orElseThrow();
            assertThat(found.path("status").asText()).isEqualTo("delivered");
            return found;
        });
        assertThat(delivery.at("/attempts/0/status").asInt()).isEqualTo(204);
    }

    @Test
    void aTestIsTold() {
        Answer hook = hook();

        hooks.call("POST", Hooks.path(hook) + "/test").expect(202);

        eventually(() -> assertThat(got)
                .anySatisfy(parts -> assertThat(parts.get("body")).contains("\"type\":\"blog.webhook.test\"")));
    }

    private static String signature(String secret, Map<String, String> told) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
            String signed = told.get("webhook-id") + "." + told.get("webhook-timestamp") + "." + told.get("body");
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
