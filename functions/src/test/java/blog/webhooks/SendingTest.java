package blog.webhooks;

import static blog.webhooks.Desk.change;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import blog.Requests;
import blog.events.Event;
import blog.webhooks.Receiver.Behaviour;
import blog.webhooks.Receiver.Got;
import com.fasterxml.jackson.databind.JsonNode;
import com.svix.Webhook;
import com.svix.exceptions.WebhookVerificationException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What receivers get, and what follows from how they take it.
class SendingTest {
    private final Desk desk = new Desk();
    private final Receiver receiver = new Receiver(Behaviour.status(204));

    @AfterEach
    void close() {
        receiver.close();
    }

    static void verify(JsonNode hook, Got got) throws Exception {
        new Webhook(hook.path("secret").asText()).verify(got.body(), got.headers());
    }

    @Test
    void anEventComesSignedAndAsItIs() throws Exception {
        JsonNode hook = desk.hook(receiver.url());

        desk.tell(change(7, Event.Type.POST_CREATED, "grüße-日本"));
        desk.run();

        Got got = receiver.got().getFirst();
        verify(hook, got);
        assertThat(got.header("content-type")).startsWith("application/cloudevents+json");
        assertThat(got.header("webhook-id")).isEqualTo("changes/7");
        assertThat(got.header("user-agent")).startsWith("blog-webhooks/");
        assertThat(got.header("content-length"))
                .isEqualTo(Integer.toString(got.body().getBytes(StandardCharsets.UTF_8).length));
        assertThat(got.headers()).doesNotContainKeys("cookie", "authorization", "accept-encoding");
        assertThat(got.body()).contains("\"slug\":\"grüße-日本\"").doesNotEndWith("\n");
        JsonNode delivery = desk.deliveries(hook).path(0);
        assertThat(delivery.path("status").asText()).isEqualTo("delivered");
        assertThat(delivery.path("event").asText()).isEqualTo("changes/7");
        assertThat(delivery.at("/attempts/0/status").asInt()).isEqualTo(204);
        assertThat(desk.waiting).isEmpty();
        assertThat(desk.failures).isEmpty();
    }

    @Test
    void anEventThatComesFiveTimesIsOneDeliveryAndIsSentOnce() {
        JsonNode hook = desk.hook(receiver.url());

        desk.take(Collections.nCopies(5, Desk.envelope(change(1, Event.Type.POST_CREATED, "a"))));
        desk.run();
        desk.tell(change(1, Event.Type.POST_CREATED, "a"));
        desk.run();
        desk.pass(Duration.ofMinutes(1));

        assertThat(receiver.got()).hasSize(1);
        assertThat(desk.deliveries(hook)).hasSize(1);
        assertThat(desk.waiting).isEmpty();
    }

    @Test
    void onlyWhatAWebhookAskedForIsSent() {
        desk.hook(receiver.url(), ",\"events\":[\"blog.post.deleted\"]");

        desk.tell(change(1, Event.Type.POST_CREATED, "a"));
        desk.tell(change(2, Event.Type.POST_DELETED, "a"));
        desk.run();

        assertThat(receiver.got()).extracting(got -> got.header("webhook-id")).containsExactly("changes/2");
    }

    @Test
    void whatFailsIsTriedSevenTimesAndThenGivenUp() {
        receiver.answers(Behaviour.status(500));
        JsonNode hook = desk.hook(receiver.url());
        desk.tell(change(1, Event.Type.POST_CREATED, "a"));
        desk.run();

        for (Duration pause : List.of(
                Duration.ofSeconds(5),
                Duration.ofMinutes(5),
                Duration.ofMinutes(30),
                Duration.ofHours(2),
                Duration.ofHours(5),
                Duration.ofHours(10))) {
            assertThat(desk.pauses())
                    .singleElement()
                    .satisfies(kept -> assertThat(kept)
                            .isBetween(
                                    pause.multipliedBy(89).dividedBy(100).truncatedTo(ChronoUnit.SECONDS),
                                    pause.multipliedBy(111).dividedBy(100).plusSeconds(1)));
            desk.pass(pause.multipliedBy(12).dividedBy(10));
        }

        assertThat(desk.waiting).isEmpty();
        assertThat(receiver.got()).hasSize(7);
        assertThat(desk.deliveries(hook).at("/0/status").asText()).isEqualTo("failed");
        assertThat(desk.deliveries(hook).at("/0/attempts")).hasSize(7);
        desk.pass(Duration.ofDays(1));
        assertThat(receiver.got()).hasSize(7);
    }

    @Test
    void whatComesTooSoonIsKeptBackAndNotTried() {
        receiver.answers(Behaviour.status(500));
        desk.hook(receiver.url());
        desk.tell(change(1, Event.Type.POST_CREATED, "a"));
        desk.run();
        desk.pass(Duration.ofSeconds(6));
        assertThat(receiver.got()).hasSize(2);

        desk.pass(Duration.ofSeconds(6));

        assertThat(receiver.got()).hasSize(2);
        assertThat(desk.pauses())
                .singleElement()
                .satisfies(pause -> assertThat(pause).isBetween(Duration.ofMinutes(4), Duration.ofMinutes(6)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3600", "date"})
    void aReceiverMayAskForALongerPause(String value) {
        String asked =
                value.equals("date") ? blog.codec.HttpDate.format(Instant.now().plus(Duration.ofHours(1))) : value;
        receiver.answers(Behaviour.status(429, "Retry-After", asked));
        desk.hook(receiver.url());

        desk.tell(change(1, Event.Type.POST_CREATED, "a"));
        desk.run();

        assertThat(desk.pauses())
                .singleElement()
                .satisfies(pause -> assertThat(pause).isBetween(Duration.ofMinutes(58), Duration.ofMinutes(61)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "-5", "soon", "1e3", "999999999", "99999999999999999999", "Thu, 01 Jan 1970 00:00:00 GMT"})
    void noPauseIsLongerThanAQueueCanKeepOrShorterThanUsual(String asked) {
        receiver.answers(Behaviour.status(503, "Retry-After", asked));
        desk.hook(receiver.url());

        desk.tell(change(1, Event.Type.POST_CREATED, "a"));
        desk.run();

        assertThat(desk.pauses())
                .singleElement()
                .satisfies(pause -> assertThat(pause)
                        .isBetween(Duration.ofSeconds(4), Duration.ofHours(11).plusSeconds(1)));
        assertThat(desk.failures).isEmpty();
    }

    @Test
    void whoAnswers410IsToldNothingAnyMore() {
        receiver.answers(Behaviour.status(410));
        JsonNode hook = desk.hook(receiver.url());
        desk.take(Stream.of(1, 2)
                .map(n -> Desk.envelope(change(n, Event.Type.POST_CREATED, "a")))
                .toList());
        desk.queue.take().forEach(body -> desk.take(List.of(body)));

        assertThat(receiver.got()).hasSize(1);
        JsonNode now = desk.get("/webhooks/" + hook.path("id").asText());
        assertThat(now.path("status").asText()).isEqualTo("disabled");
        assertThat(now.path("reason").asText()).contains("410");
        assertThat(desk.deliveries(hook))
                .allSatisfy(
                        delivery -> assertThat(delivery.path("status").asText()).isEqualTo("failed"));
        assertThat(desk.deliveries(hook).findValuesAsText("error")).containsExactly("disabled");

        desk.tell(change(3, Event.Type.POST_CREATED, "a"));
        desk.run();
        assertThat(receiver.got()).hasSize(1);

        receiver.answers(Behaviour.status(200));
        desk.send("PATCH", "/webhooks/" + hook.path("id").asText(), "{\"status\":\"active\"}");
        desk.tell(change(4, Event.Type.POST_CREATED, "a"));
        desk.run();
        assertThat(receiver.got()).hasSize(2);
    }

    @Test
    void threeDaysOfNothingButFailuresDisable() {
        receiver.answers(Behaviour.status(500));
        JsonNode hook = desk.hook(receiver.url());
        String path = "/webhooks/" + hook.path("id").asText();
        desk.tell(change(1, Event.Type.POST_CREATED, "a"));
        desk.run();
        desk.waiting.clear();
        desk.clock.pass(Duration.ofDays(2));
        receiver.answers(Behaviour.status(200));
        desk.tell(change(2, Event.Type.POST_CREATED, "a"));
        desk.run();
        receiver.answers(Behaviour.status(500));
        desk.clock.pass(Duration.ofDays(2));
        desk.tell(change(3, Event.Type.POST_CREATED, "a"));
        desk.run();
        assertThat(desk.get(path).path("status").asText()).isEqualTo("active");

        desk.clock.pass(Duration.ofDays(3).plusSeconds(1));
        desk.tell(change(4, Event.Type.POST_CREATED, "a"));
        desk.run();

        assertThat(desk.get(path).path("status").asText()).isEqualTo("disabled");
        assertThat(desk.get(path).path("reason").asText()).contains("has failed since");
        int tried = receiver.got().size();
        desk.pass(Duration.ofHours(12));
        assertThat(receiver.got()).hasSize(tried);
        assertThat(desk.waiting).isEmpty();
    }

    @Test
    void aDeletedWebhookIsToldNothingAndItsMessagesGo() {
        receiver.answers(Behaviour.status(500));
        JsonNode hook = desk.hook(receiver.url());
        desk.tell(change(1, Event.Type.POST_CREATED, "a"));
        desk.run();

        desk.author.handle(
                Requests.authorized("DELETE", "/webhooks/" + hook.path("id").asText()));
        desk.pass(Duration.ofMinutes(1));

        assertThat(receiver.got()).hasSize(1);
        assertThat(desk.waiting).isEmpty();
    }

    @Test
    void afterARotationBothSecretsSignForADay() throws Exception {
        JsonNode hook = desk.hook(receiver.url());
        JsonNode rotated =
                Requests.json(desk.post("/webhooks/" + hook.path("id").asText() + "/secret", "{}"));
        JsonNode again = Requests.json(desk.post("/webhooks/" + hook.path("id").asText() + "/secret", "{}"));
        desk.tell(change(1, Event.Type.POST_CREATED, "a"));
        desk.run();

        Got got = receiver.got().getFirst();
        assertThat(got.header("webhook-signature").split(" ")).hasSize(3);
        verify(hook, got);
        verify(rotated, got);
        verify(again, got);

        desk.clock.pass(Duration.ofHours(25));
        desk.tell(change(2, Event.Type.POST_CREATED, "a"));
        desk.run();
        Got later = receiver.got().getLast();
        assertThat(later.header("webhook-signature").split(" ")).hasSize(1);
        String timestamp = later.header("webhook-timestamp");
        assertThat(Long.parseLong(timestamp))
                .isBetween(
                        desk.clock.instant().getEpochSecond() - 60,
                        desk.clock.instant().getEpochSecond());
        assertThat(later.header("webhook-signature"))
                .isEqualTo(new com.standardwebhooks.Webhook(again.path("secret").asText())
                        .sign("changes/2", Long.parseLong(timestamp), later.body()));
    }

    @Test
    void anAlteredBodyIsNotVerified() {
        JsonNode hook = desk.hook(receiver.url());
        desk.tell(change(1, Event.Type.POST_CREATED, "a"));
        desk.run();
        Got got = receiver.got().getFirst();

        assertThatCode(() -> verify(hook, new Got(got.headers(), got.body() + "\n")))
                .isInstanceOf(WebhookVerificationException.class);
    }
}
