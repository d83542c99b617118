package blog.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import blog.Requests;
import blog.http.Response;
import blog.webhooks.Receiver.Behaviour;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Everything since some time, sent once more.
class ReplayingTest {
    private static final int POSTS = 60;

    private final Desk desk = new Desk();
    private final Receiver receiver = new Receiver(Behaviour.status(200));

    @AfterEach
    void close() {
        receiver.close();
    }

    private void write(int from, int to) {
        IntStream.range(from, to).forEach(i -> desk.test.publish("post-" + i, "Text."));
    }

    private String cursor(int limit) {
        return Requests.json(desk.test.get("/changes?limit=" + limit))
                .path("next")
                .asText();
    }

    private Response replay(JsonNode hook, String body) {
        return desk.post("/webhooks/" + hook.path("id").asText() + "/replay", body);
    }

    @Test
    void allThatTheLogTellsIsSentWhereverItBegins() {
        write(0, POSTS);
        JsonNode hook = desk.hook(receiver.url());
        Response answer = replay(hook, "{\"since\":\"" + cursor(5) + "\"}");
        assertThat(answer.status()).isEqualTo(202);
        assertThat(Requests.json(answer).path("changes").asInt()).isEqualTo(POSTS - 5);
        // Not of what is told afterwards.
        write(POSTS, POSTS + 2);
        desk.run();

        assertThat(receiver.got().stream().map(got -> got.header("webhook-id")))
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(6, POSTS)
                        .mapToObj(n -> "changes/" + n)
                        .toList());

        replay(hook, "{}");
        desk.run();
        assertThat(receiver.got()).hasSize(POSTS - 5 + POSTS + 2);
        assertThat(desk.waiting).isEmpty();
    }

    @Test
    void onlyWhatTheWebhookAskedForIsSent() {
        write(0, 2);
        desk.test.publish("post-0", "Other text.");
        JsonNode hook = desk.hook(receiver.url(), ",\"events\":[\"blog.post.updated\"]");

        replay(hook, "{}");
        desk.run();

        assertThat(receiver.got().stream().map(got -> got.header("webhook-id"))).containsExactly("changes/3");
    }

    @Test
    void aReplayThatFailsGoesOnLater() {
        write(0, 3);
        JsonNode hook = desk.hook(receiver.url());
        replay(hook, "{}");
        List<String> errand = desk.queue.take();
        desk.queue.isDown(true);
        desk.take(errand);
        desk.queue.isDown(false);
        assertThat(desk.waiting).hasSize(1);

        desk.pass(java.time.Duration.ofMinutes(1));

        assertThat(receiver.got()).hasSize(3);
        assertThat(desk.waiting).isEmpty();
    }

    @Test
    void theCursorOfAnotherLogIs410() {
        write(0, 2);
        String since = cursor(1);
        var other = new Desk();
        other.test.publish("other", "Text.");
        JsonNode hook = other.hook(receiver.url());

        Response answer =
                other.post("/webhooks/" + hook.path("id").asText() + "/replay", "{\"since\":\"" + since + "\"}");

        assertThat(answer.status()).isEqualTo(410);
        assertThat(other.queue.take()).isEmpty();
    }
}
