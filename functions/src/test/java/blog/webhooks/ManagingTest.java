package blog.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import blog.Requests;
import blog.http.Response;
import blog.tokens.Principal;
import blog.tokens.Role;
import blog.webhooks.Receiver.Behaviour;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// What owners and editors do with webhooks.
class ManagingTest {
    private static final String URL = "http://127.0.0.1:9999/hook";

    private final Desk desk = new Desk();

    private static String path(JsonNode hook) {
        return "/webhooks/" + hook.path("id").asText();
    }

    private static String text(Response response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    @Test
    void aSecretIsToldWhenItIsMadeAndNeverAgain() {
        JsonNode hook = desk.hook(URL, ",\"description\":\"For the search\"");
        String secret = hook.path("secret").asText();
        assertThat(Base64.getDecoder().decode(secret.substring("whsec_".length())))
                .hasSize(32);
        assertThat(hook.path("status").asText()).isEqualTo("active");
        assertThat(hook.path("events")).hasSize(8);

        Response rotated = desk.post(path(hook) + "/secret", "{}");
        String other = Requests.json(rotated).path("secret").asText();
        assertThat(other).startsWith("whsec_").isNotEqualTo(secret);
        desk.post(path(hook) + "/test", "");
        desk.run();

        for (Response response : List.of(
                desk.author.handle(Requests.authorized("GET", "/webhooks")),
                desk.author.handle(Requests.authorized("GET", path(hook))),
                desk.author.handle(Requests.authorized("GET", path(hook) + "/deliveries")),
                desk.send("PATCH", path(hook), "{\"description\":\"\"}"))) {
            assertThat(response.status()).isEqualTo(200);
            assertThat(text(response))
                    .contains(hook.path("id").asText().substring(0, 4))
                    .doesNotContain("whsec", secret, other);
        }
        assertThat(desk.blog.tables().webhooks().all().toString()).doesNotContain("whsec");
        assertThat(desk.queue.take().toString()).doesNotContain("whsec");
    }

    /// Whoever comes second asks for what is asked for already.
    @Test
    void thoseWhoRetryADeliveryAtTheSameTimeAreAllAnswered() throws Exception {
        JsonNode hook = desk.hook(URL, "");
        desk.post(path(hook) + "/test", "");
        String retry =
                path(hook) + "/deliveries/" + desk.deliveries(hook).at("/0/id").asText() + "/retry";
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Response>> answers = IntStream.range(0, 12)
                    .mapToObj(_ -> threads.submit(() -> desk.post(retry, "")))
                    .toList();
            for (Future<Response> answer : answers) {
                assertThat(answer.get().status()).isEqualTo(202);
            }
        }
    }

    @Test
    void anOwnSecretIsTaken() {
        String own = "whsec_" + Base64.getEncoder().encodeToString(new byte[24]);

        assertThat(desk.hook(URL, ",\"secret\":\"" + own + "\"").path("secret").asText())
                .isEqualTo(own);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {}                                                                  | url
                    {"url":null}                                                        | url
                    {"url":""}                                                          | url
                    {"url":7}                                                           | url
                    {"url":"ftp://a.example"}                                           | url
                    {"url":"https://a.example","events":[]}                             | events
                    {"url":"https://a.example","events":"blog.post.created"}            | events
                    {"url":"https://a.example","events":["blog.post.created","post"]}   | events[1]
                    {"url":"https://a.example","events":["blog.webhook.test"]}          | events[0]
                    {"url":"https://a.example","events":[null]}                         | events[0]
                    {"url":"https://a.example","secret":"short"}                        | secret
                    {"url":"https://a.example","secret":""}                             | secret
                    {"url":"https://a.example","secret":"whsec_"}                       | secret
                    {"url":"https://a.example","secret":"whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=="} | secret
                    {"url":"https://a.example","secret":"whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\\n"} | secret
                    {"url":"https://a.example","secret":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"} | secret
                    {"url":"https://a.example","description":7}                         | description
                    {"url":"https://a.example","status":"active"}                       | status
                    {"url":"https://a.example","id":"mine"}                             | id
                    """)
    void whatCanBeNoWebhookIsRefusedByItsMember(String body, String field) {
        Response response = desk.post("/webhooks", body);

        assertThat(response.status()).isEqualTo(422);
        assertThat(Requests.json(response).at("/errors/0/field").asText()).isEqualTo(field);
        assertThat(desk.get("/webhooks").path("items")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    PATCH |         | {}                                       | 422 | body
                    PATCH |         | {"url":null,"status":null}               | 422 | body
                    PATCH |         | {"status":"on"}                          | 422 | status
                    PATCH |         | {"status":true}                          | 422 | status
                    PATCH |         | {"url":"http://[::]/"}                   | 422 | url
                    PATCH |         | {"events":[]}                            | 422 | events
                    PATCH |         | {"secret":"whsec_AAAA"}                  | 422 | secret
                    PATCH |         | [                                        | 415 |
                    POST  | /secret | {"secret":"whsec_AAAA"}                  | 422 | secret
                    POST  | /secret | {"url":"https://a.example"}              | 422 | url
                    POST  | /replay | {"since":"abc"}                          | 400 | since
                    POST  | /replay | {"since":""}                             | 422 | since
                    POST  | /replay | {"since":7}                              | 422 | since
                    POST  | /replay | {"from":"abc"}                           | 422 | from
                    """)
    void whatCanBeNoChangeIsRefusedByItsMember(String method, String below, String body, int status, String field) {
        JsonNode hook = desk.hook(URL);

        Response response = desk.send(method, path(hook) + (below == null ? "" : below), body);

        assertThat(response.status()).isEqualTo(status);
        assertThat(Requests.json(response).at("/errors/0/field").asText()).isEqualTo(field == null ? "" : field);
        assertThat(desk.get(path(hook)).path("url").asText()).isEqualTo(URL);
    }

    @Test
    void aPatchChangesWhatItNamesAndNothingElse() {
        JsonNode hook = desk.hook(URL, ",\"description\":\"One\",\"events\":[\"blog.post.created\"]");

        desk.send("PATCH", path(hook), "{\"events\":[\"blog.post.deleted\",\"blog.comment.shown\"]}");
        desk.send("PATCH", path(hook), "{\"status\":\"disabled\"}");
        JsonNode disabled = desk.get(path(hook));
        assertThat(disabled.path("reason").asText()).contains("by hand");
        desk.send("PATCH", path(hook), "{\"status\":\"active\",\"url\":\"https://other.example/\"}");

        JsonNode now = desk.get(path(hook));
        assertThat(now.path("events").valueStream().map(JsonNode::asText))
                .containsExactly("blog.post.deleted", "blog.comment.shown");
        assertThat(now.path("description").asText()).isEqualTo("One");
        assertThat(now.path("url").asText()).isEqualTo("https://other.example/");
        assertThat(now.path("status").asText()).isEqualTo("active");
        assertThat(now.has("reason")).isFalse();
        assertThat(Requests.json(desk.send("PATCH", path(hook), "{\"description\":\"\"}"))
                        .has("description"))
                .isFalse();
    }

    @Test
    void thereAreTwentyHoweverManyAskAtATime() throws InterruptedException, ExecutionException {
        IntStream.range(0, 15).forEach(_ -> desk.hook(URL));
        var answers = new ArrayList<Future<Response>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 12; i++) {
                answers.add(threads.submit(() -> desk.post("/webhooks", "{\"url\":\"" + URL + "\"}")));
            }
        }
        var statuses = new ArrayList<Integer>();
        for (Future<Response> answer : answers) {
            statuses.add(answer.get().status());
        }
        assertThat(statuses)
                .containsOnly(201, 422)
                .filteredOn(status -> status == 201)
                .hasSize(5);
        JsonNode all = desk.get("/webhooks").path("items");
        assertThat(all).hasSize(20);

        assertThat(desk.author
                        .handle(Requests.authorized("DELETE", path(all.path(3))))
                        .status())
                .isEqualTo(204);
        assertThat(desk.post("/webhooks", "{\"url\":\"" + URL + "\"}").status()).isEqualTo(201);
        Response more = desk.post("/webhooks", "{\"url\":\"" + URL + "\"}");
        assertThat(more.status()).isEqualTo(422);
        assertThat(text(more)).contains("20 webhooks");
    }

    @ParameterizedTest
    @EnumSource
    void onlyOwnersAndEditorsHaveToDoWithWebhooks(Role role) {
        desk.blog.tables().tokens().put("other", new Principal("Eve", role), Instant.now(), null);
        JsonNode hook = desk.hook(URL);
        int expected = role == Role.OWNER || role == Role.EDITOR ? 200 : 403;
        for (String below : List.of("", "/deliveries")) {
            assertThat(desk.author
                            .handle(Requests.as("other", "GET", path(hook) + below, ""))
                            .status())
                    .isEqualTo(expected);
        }
        assertThat(desk.author
                        .handle(Requests.as("other", "PATCH", path(hook), "{\"status\":\"active\"}"))
                        .status())
                .isEqualTo(expected);
        for (String below : List.of("/test", "/replay", "/secret")) {
            assertThat(desk.author
                            .handle(Requests.as("other", "POST", path(hook) + below, "{}"))
                            .status())
                    .isEqualTo(expected == 200 ? (below.equals("/secret") ? 200 : 202) : 403);
        }
    }

    @Test
    void whatIsNotThereIs404() {
        JsonNode hook = desk.hook(URL);
        desk.author.handle(Requests.authorized("DELETE", path(hook)));
        for (String path : List.of(path(hook), "/webhooks/HEAD", "/webhooks/a")) {
            for (String below : List.of("", "/deliveries")) {
                assertThat(desk.author
                                .handle(Requests.authorized("GET", path + below))
                                .status())
                        .isEqualTo(404);
            }
            assertThat(desk.author.handle(Requests.authorized("DELETE", path)).status())
                    .isEqualTo(404);
            assertThat(desk.send("PATCH", path, "{\"status\":\"active\"}").status())
                    .isEqualTo(404);
            for (String below : List.of(
                    "/test",
                    "/replay",
                    "/secret",
                    "/deliveries/" + hook.path("id").asText() + "/retry")) {
                assertThat(desk.post(path + below, "{}").status()).isEqualTo(404);
            }
        }
        assertThat(desk.get("/webhooks").path("items")).isEmpty();
    }

    @Test
    void aTestIsSentAtOnceAndADisabledWebhookIsSentNothing() throws Exception {
        try (var receiver = new Receiver(Behaviour.status(200))) {
            JsonNode hook = desk.hook(receiver.url(), ",\"events\":[\"blog.post.deleted\"]");
            Response answer = desk.post(path(hook) + "/test", "");
            assertThat(answer.status()).isEqualTo(202);
            assertThat(Requests.json(answer).path("status").asText()).isEqualTo("pending");
            desk.run();

            SendingTest.verify(hook, receiver.got().getFirst());
            assertThat(receiver.got().getFirst().body()).contains("\"type\":\"blog.webhook.test\"");
            JsonNode delivery = desk.deliveries(hook).path(0);
            assertThat(delivery.path("status").asText()).isEqualTo("delivered");

            desk.send("PATCH", path(hook), "{\"status\":\"disabled\"}");
            for (String below : List.of(
                    "/test", "/replay", "/deliveries/" + delivery.path("id").asText() + "/retry")) {
                assertThat(desk.post(path(hook) + below, "{}").status()).isEqualTo(409);
            }
            assertThat(desk.queue.take()).isEmpty();
        }
    }

    @Test
    void aDeliveryIsSentAgainByHand() {
        try (var receiver = new Receiver(Behaviour.status(500))) {
            JsonNode hook = desk.hook(receiver.url());
            desk.post(path(hook) + "/test", "");
            desk.run();
            String retry = path(hook) + "/deliveries/"
                    + desk.deliveries(hook).at("/0/id").asText() + "/retry";
            receiver.answers(Behaviour.status(200));

            assertThat(desk.post(retry, "").status()).isEqualTo(202);
            desk.run();
            assertThat(desk.deliveries(hook).at("/0/status").asText()).isEqualTo("delivered");
            desk.pass(Duration.ofSeconds(10));
            assertThat(desk.waiting).isEmpty();
            assertThat(receiver.got()).hasSize(2);

            desk.post(retry, "");
            desk.run();
            assertThat(receiver.got()).hasSize(3);
            assertThat(desk.deliveries(hook).at("/0/attempts")).hasSize(3);
        }
    }

    @Test
    void deliveriesAreListedTheNewestFirstAndForThirtyDays() {
        JsonNode hook = desk.hook(URL);
        var ids = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            ids.addFirst(Requests.json(desk.post(path(hook) + "/test", ""))
                    .path("id")
                    .asText());
            desk.clock.pass(Duration.ofSeconds(1));
        }
        var found = new ArrayList<String>();
        String next = "";
        do {
            JsonNode page = desk.get(path(hook) + "/deliveries?limit=2" + next);
            found.addAll(page.path("items").findValuesAsText("id"));
            next = !page.path("next").isTextual()
                    ? ""
                    : "&cursor=" + page.path("next").asText();
        } while (!next.isEmpty());
        assertThat(found).containsExactlyElementsOf(ids);
        assertThat(desk.author
                        .handle(Requests.authorized("GET", path(hook) + "/deliveries?cursor=abc"))
                        .status())
                .isEqualTo(400);

        desk.clock.pass(Duration.ofDays(30));
        assertThat(desk.deliveries(hook)).isEmpty();
        assertThat(desk.post(path(hook) + "/deliveries/" + ids.getFirst() + "/retry", "")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whenTheQueueIsDownNothingIsPromised() {
        JsonNode hook = desk.hook(URL);
        desk.queue.isDown(true);

        Response answer = desk.post(path(hook) + "/test", "");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(text(answer)).contains("may have been kept");
    }
}
