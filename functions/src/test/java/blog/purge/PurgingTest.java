package blog.purge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blog.LocalDynamo;
import blog.dynamo.Attributes;
import blog.dynamo.Table;
import blog.events.CloudEvent;
import blog.events.Event;
import blog.names.Slug;
import blog.purge.CloudFrontServer.Order;
import blog.subscribers.QueueConsumer;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.cloudfront.model.CloudFrontException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The real client of CloudFront, before a server that reads what it sends.
class PurgingTest {
    private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");
    private static final List<String> FOLLOWING =
            List.of("/v1/authors*", "/v1/feed*", "/v1/posts", "/v1/posts?*", "/v1/sitemap*", "/v1/tags*");

    private final String table = LocalDynamo.freshTable();
    private final List<Long> totals = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();
    private CloudFrontServer cloudFront;
    private QueueConsumer consumer;

    @BeforeEach
    void start() throws IOException {
        cloudFront = new CloudFrontServer();
        consumer = consumer(NOW);
    }

    @AfterEach
    void stop() throws IOException {
        cloudFront.close();
    }

    private QueueConsumer consumer(Instant now) {
        var purging = new Purging(
                cloudFront.distribution(),
                new PurgedTable(LocalDynamo.CLIENT, table),
                Clock.fixed(now, ZoneOffset.UTC),
                totals::add);
        return new QueueConsumer(purging, failures::add);
    }

    @Test
    void aChangeIsForgottenWithAllThatFollowsFromIt() {
        assertThat(consume(updated(1, "hello"))).isEmpty();

        assertThat(paths()).containsExactlyInAnyOrderElementsOf(with("/v1/posts/hello*"));
        assertThat(totals).containsExactly(7L);
    }

    @Test
    void aRenamedPostIsForgottenAtBothItsAddresses() {
        consume(new Event.OfPost(1, Event.Type.POST_RENAMED, "id", new Slug("new"), new Slug("old"), 2, NOW));

        assertThat(paths()).containsExactlyInAnyOrderElementsOf(with("/v1/posts/new*", "/v1/posts/old*"));
    }

    @ParameterizedTest
    @CsvSource({
        "caf\u00e9, /v1/posts/caf%C3%A9*",
        "\u4f60\u597d, /v1/posts/%E4%BD%A0%E5%A5%BD*",
        "C_v1.2-x, /v1/posts/C_v1.2-x*",
        "a~b, /v1/posts/a*"
    })
    void aPathIsSpelledAsCloudFrontWantsIt(String slug, String path) {
        consume(updated(1, slug));

        assertThat(paths()).contains(path);
    }

    @Test
    void messagesThatCameTogetherAreOneOrder() {
        consume(updated(1, "one"), updated(2, "two"), updated(3, "one"));

        assertThat(paths()).containsExactlyInAnyOrderElementsOf(with("/v1/posts/one*", "/v1/posts/two*"));
        assertThat(totals).containsExactly(8L);
    }

    /// CloudFront works on no more at a time, and one path costs as much as another.
    @Test
    void moreThanFifteenPathsAreOne() {
        consume(IntStream.range(0, 9).mapToObj(i -> updated(i, "p" + i)).toArray(Event[]::new));
        consume(IntStream.range(0, 10).mapToObj(i -> updated(i, "p" + i)).toArray(Event[]::new));

        assertThat(cloudFront.orders().getFirst().paths()).hasSize(15);
        assertThat(cloudFront.orders().getLast().paths()).containsExactly("/v1/*");
        assertThat(totals).containsExactly(15L, 16L);
    }

    @Test
    void theSameMessagesInAnyOrderAreTheSameOrder() {
        consume(updated(1, "one"), updated(2, "two"));
        consume(updated(2, "two"), updated(1, "one"), updated(1, "one"));
        consume(updated(2, "two"));
        consume(new Event.OfPost(2, Event.Type.POST_UPDATED, "id", new Slug("two"), null, 1, NOW.plusSeconds(1)));

        List<Order> orders = cloudFront.orders();
        assertThat(orders.get(1)).isEqualTo(orders.get(0));
        assertThat(orders.stream().map(Order::reference).distinct()).hasSize(3).allMatch(name -> name.length() == 43);
    }

    @Test
    void aClockAndCommentsOrderNothing() {
        assertThat(consume()).isEmpty();
        assertThat(consume(new Event.OfComment(Event.Type.COMMENT_SHOWN, "post", "comment", 1, NOW)))
                .isEmpty();

        assertThat(cloudFront.orders()).isEmpty();
        assertThat(totals).isEmpty();
    }

    @Test
    void anUnreadableMessageComesAgainAlone() {
        SQSEvent event = event(updated(1, "hello"));
        event.getRecords().add(message("broken", "{\"detail\":{}}"));

        assertThat(consumer.consume(event).getBatchItemFailures())
                .extracting(BatchItemFailure::getItemIdentifier)
                .containsExactly("broken");
        assertThat(failures).hasSize(1);
        assertThat(paths()).contains("/v1/posts/hello*");
    }

    @Test
    void aRequestThatIsThrottledIsMadeAgain() {
        cloudFront.refuse(400, "Throttling", 2);

        assertThat(consume(updated(1, "hello"))).isEmpty();

        assertThat(cloudFront.orders()).hasSize(3);
        assertThat(cloudFront.orders().stream().distinct()).hasSize(1);
        assertThat(totals).containsExactly(7L);
    }

    @ParameterizedTest
    @CsvSource({"503, ServiceUnavailable, 20", "400, TooManyInvalidationsInProgress, 1", "403, AccessDenied, 1"})
    void allMessagesComeAgainWhenCloudFrontFails(int status, String code, int times) {
        cloudFront.refuse(status, code, times);

        assertThatThrownBy(() -> consume(updated(1, "one"), updated(2, "two"))).isInstanceOf(CloudFrontException.class);

        assertThat(totals).isEmpty();
        assertThat(counted("PURGED#2026-11")).isEmpty();
    }

    @Test
    void pathsAreCountedByTheMonthAndForgottenAfterThirteen() {
        consume(updated(1, "hello"));
        consume(updated(2, "hello"));
        consumer(Instant.parse("2026-12-01T00:00:00Z")).consume(event(updated(3, "hello")));

        assertThat(totals).containsExactly(7L, 14L, 7L);
        var november = counted("PURGED#2026-11");
        assertThat(Attributes.number(november, "n")).isEqualTo(14);
        assertThat(Instant.ofEpochSecond(Attributes.number(november, "expires")))
                .isEqualTo("2027-12-01T00:00:00Z");
    }

    private Map<String, AttributeValue> counted(String month) {
        return new Table(LocalDynamo.CLIENT, table).item(Attributes.key(month, "PURGED"), true);
    }

    private List<String> paths() {
        assertThat(cloudFront.orders()).hasSize(1);
        return cloudFront.orders().getFirst().paths();
    }

    private static List<String> with(String... paths) {
        var all = new ArrayList<>(FOLLOWING);
        all.addAll(Arrays.asList(paths));
        return all;
    }

    private List<BatchItemFailure> consume(Event... events) {
        return consumer.consume(event(events)).getBatchItemFailures();
    }

    private static Event updated(int number, String slug) {
        return new Event.OfPost(number, Event.Type.POST_UPDATED, "id", new Slug(slug), null, 1, NOW);
    }

    private static SQSEvent event(Event... events) {
        var messages = new ArrayList<SQSMessage>();
        for (Event event : events) {
            String json = new CloudEvent("https://api.example/v1", event).json();
            messages.add(message("m" + messages.size(), "{\"detail\":" + json + "}"));
        }
        var event = new SQSEvent();
        event.setRecords(messages);
        return event;
    }

    private static SQSMessage message(String id, String body) {
        var message = new SQSMessage();
        message.setMessageId(id);
        message.setReceiptHandle("r-" + id);
        message.setAttributes(Map.of("ApproximateReceiveCount", "1"));
        message.setBody(body);
        return message;
    }
}
