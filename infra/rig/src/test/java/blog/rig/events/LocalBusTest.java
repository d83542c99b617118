package blog.rig.events;

import static org.assertj.core.api.Assertions.assertThat;

import blog.rig.dynamo.LocalDynamo;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequest;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;

class LocalBusTest {
    @Test
    void eachRuleLetsItsTypesThroughInEventBridgesEnvelope() throws InterruptedException {
        try (var dynamo = LocalDynamo.inMemory()) {
            var queues = new LocalQueues(dynamo.client(), Arrivals.ORDERLY);
            LocalQueue posts = queues.make("posts", Duration.ofMinutes(1), 5);
            LocalQueue all = queues.make("all", Duration.ofMinutes(1), 5);
            var bus = new LocalBus();
            bus.rule(Set.of("post"), posts);
            bus.rule(Set.of("post", "comment"), all);

            var answer = bus.putEvents(PutEventsRequest.builder()
                    .entries(entry("post"), entry("comment"), entry("other"))
                    .build());

            assertThat(answer.entries())
                    .hasSize(3)
                    .allSatisfy(one -> assertThat(one.errorCode()).isNull());
            List<QueuedMessage> ofAll = all.receive(10, Duration.ZERO);
            assertThat(ofAll).hasSize(2);
            assertThat(posts.receive(10, Duration.ZERO))
                    .singleElement()
                    .satisfies(message -> assertThat(message.body())
                            .startsWith("{\"version\":\"0\",\"id\":\"")
                            .contains(
                                    "\"detail-type\":\"post\",\"source\":\"blog\"", "\"time\":\"2026-01-05T10:00:00Z\"")
                            .endsWith("\"resources\":[],\"detail\":{\"a\":1}}"));
        }
    }

    private static PutEventsRequestEntry entry(String type) {
        return PutEventsRequestEntry.builder()
                .source("blog")
                .detailType(type)
                .time(Instant.parse("2026-01-05T10:00:00Z"))
                .detail("{\"a\": 1}")
                .build();
    }
}
