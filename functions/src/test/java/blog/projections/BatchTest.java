package blog.projections;

import static blog.Requests.authorized;
import static blog.Requests.put;
import static org.assertj.core.api.Assertions.assertThat;

import blog.Followers;
import blog.LocalDynamo;
import blog.Metered.Call;
import blog.TestBlog;
import blog.dynamo.Attributes;
import blog.streams.Records;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/// Many posts in one batch of the stream.
class BatchTest {
    private final TestBlog blog = new TestBlog();

    private void write(int from, int to, String tags) {
        for (int i = from; i < to; i++) {
            blog.author.handle(put("p" + i, "---\ntitle: T\ndate: 2026-01-05\ntags: " + tags + "\n---\nText.\n"));
        }
    }

    private DynamodbEvent records(int from, int to) {
        return Records.event(
                blog.content,
                IntStream.range(from, to)
                        .mapToObj(i -> Records.ofPost("p" + i, "" + i, "", blog.idAt("p" + i)))
                        .toList());
    }

    private StreamsEventResponse consume(DynamodbEvent event) {
        return Followers.of(blog.blog, blog.bus.bus()).consume(event);
    }

    private void assertAllIsRight() {
        assertThat(blog.rebuild().differences()).isEmpty();
    }

    /// The slugs that `/changes` tells of from its start; a gap would end a page, and the pages with it.
    private List<String> told() {
        var slugs = new ArrayList<String>();
        String since = "";
        for (JsonNode page = changes(since); !page.path("items").isEmpty(); page = changes(since)) {
            page.path("items").forEach(change -> slugs.add(change.path("slug").asText()));
            since = "&since=" + page.path("next").asText();
        }
        return slugs;
    }

    private JsonNode changes(String since) {
        try {
            return new JsonMapper()
                    .readTree(blog.get("/changes?limit=100" + since).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void fiftyPostsTakeAFewCalls() {
        write(0, 50, "[AWS, Java]");
        DynamodbEvent event = records(0, 50);
        blog.meter.take();

        assertThat(consume(event).getBatchItemFailures()).isEmpty();

        List<Call> calls = blog.meter.take();
        assertThat(calls)
                .extracting(Call::operation)
                .containsOnly("batchGetItem", "getItem", "transactWriteItems", "query", "putItem");
        assertThat(calls)
                .filteredOn(call -> call.operation().matches("query|putItem"))
                .as("relayed in tens")
                .hasSizeLessThanOrEqualTo(11);
        assertThat(calls).hasSizeLessThanOrEqualTo(15 + 12);
        assertThat(blog.text("/tags")).contains("\"count\":50");
        assertThat(told()).hasSize(50).doesNotHaveDuplicates();
        assertAllIsRight();
    }

    @Test
    void aPostTakesFewerUnitsTheMoreComeTogether() {
        write(0, 40, "[AWS, Java]");
        consume(records(0, 20));
        blog.meter.take();

        for (int i = 20; i < 30; i++) {
            consume(records(i, i + 1));
        }
        double alone = blog.meter.take().stream().mapToDouble(Call::units).sum();
        DynamodbEvent event = records(30, 40);
        consume(event);

        assertThat(blog.meter.take().stream().mapToDouble(Call::units).sum()).isLessThan(alone);
    }

    @Test
    void oneOfAHundredRecordsThatNobodyCanReadIsReportedAlone() {
        write(0, 100, "[AWS]");
        var poisoned = new HashMap<>(Attributes.key("POST#p41", "POST"));
        poisoned.put("kind", Attributes.s("nothing that the projector knows"));
        DynamodbEvent event = records(0, 100);
        LocalDynamo.CLIENT.putItem(
                PutItemRequest.builder().tableName(blog.content).item(poisoned).build());

        assertThat(consume(event).getBatchItemFailures()).containsExactly(new BatchItemFailure("41"));

        assertThat(blog.failures).hasSize(1);
        assertThat(blog.text("/tags/aws")).contains("\"count\":99");
        assertThat(told()).hasSize(99);
    }

    @Test
    void aPostWhoseBookNobodyCanReadIsReportedAlone() {
        write(0, 10, "[AWS]");
        LocalDynamo.CLIENT.putItem(PutItemRequest.builder()
                .tableName(blog.content)
                .item(Attributes.key("POST#p3", "LISTED"))
                .build());

        assertThat(consume(records(0, 10)).getBatchItemFailures()).containsExactly(new BatchItemFailure("3"));

        assertThat(blog.text("/tags/aws")).contains("\"count\":9");
    }

    @Test
    void aPostThatReadersCannotBeToldOfIsReportedAloneAndListed() {
        write(0, 10, "[AWS]");
        LocalDynamo.CLIENT.putItem(PutItemRequest.builder()
                .tableName(blog.content)
                .item(Attributes.key("ANNOUNCED#" + blog.idAt("p3"), "ANNOUNCED"))
                .build());

        assertThat(consume(records(0, 10)).getBatchItemFailures()).containsExactly(new BatchItemFailure("3"));

        assertThat(blog.text("/tags/aws")).contains("\"count\":10");
        assertThat(told()).hasSize(9).doesNotContain("p3");
    }

    @Test
    void tagsThatAreSpelledInSeveralWaysAreNamedByTheirFirstUse() {
        write(0, 5, "[Cloud Computing]");
        write(5, 10, "[cloud-computing]");
        write(10, 15, "[Cloud Computing, cloud-computing]");
        consume(records(5, 15));
        consume(records(0, 5));

        assertThat(blog.text("/tags")).contains("\"name\":\"Cloud Computing\",\"count\":15");
        assertAllIsRight();
    }

    @Test
    void postsThatWereListedInBetweenHoldUpNoOther() {
        write(0, 12, "[AWS]");
        consume(records(3, 4));
        write(3, 4, "[AWS, Java]");
        blog.author.handle(authorized("DELETE", "/posts/p5"));

        assertThat(consume(records(0, 12)).getBatchItemFailures()).isEmpty();

        assertThat(blog.text("/tags/aws")).contains("\"count\":11");
        assertAllIsRight();
    }

    @Test
    void severalWorkersTakeTheSameBatchAtOnce() throws Exception {
        write(0, 30, "[AWS, Java]");
        DynamodbEvent event = records(0, 30);
        var other = Followers.of(blog.blog, blog.bus.bus());

        try (var workers = Executors.newFixedThreadPool(4)) {
            Callable<StreamsEventResponse> job = () -> {
                StreamsEventResponse response = other.consume(event);
                while (!response.getBatchItemFailures().isEmpty()) {
                    response = other.consume(event);
                }
                return response;
            };
            for (Future<StreamsEventResponse> done : workers.invokeAll(List.of(job, job, job, job))) {
                done.get();
            }
        }

        assertThat(blog.text("/tags/aws")).contains("\"count\":30");
        assertThat(told()).hasSize(30).doesNotHaveDuplicates();
        assertAllIsRight();
    }
}
