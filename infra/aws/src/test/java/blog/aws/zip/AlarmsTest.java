package blog.aws.zip;

import static org.assertj.core.api.Assertions.assertThat;

import blog.Author;
import blog.Blog;
import blog.Followers;
import blog.aws.RequiresNode;
import blog.aws.Resources;
import blog.aws.Synthesis;
import blog.aws.zip.FakeAws.Answer;
import blog.events.CloudEvent;
import blog.events.Event;
import blog.http.Request;
import blog.lambda.ProjectorFunction;
import blog.lambda.PublisherFunction;
import blog.lambda.PurgeFunction;
import blog.local.lambda.LocalContext;
import blog.names.Slug;
import blog.settings.Settings;
import blog.tokens.Principal;
import blog.tokens.Role;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The alarms on what fails inside of a run that succeeds: the functions as they are deployed, on a store that fails,
/// and
/// the metric in their log is the one that the alarm watches.
@RequiresNode
class AlarmsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Request POST = new Request(
            "PUT",
            "/posts/due",
            Map.of("authorization", List.of("Bearer secret"), "content-type", List.of("text/markdown")),
            Map.of(),
            "---\ntitle: Due\npublishAt: 2026-01-02\n---\nText.\n".getBytes(StandardCharsets.UTF_8),
            Map.of(),
            "",
            "test");

    private static Resources template;
    private static LocalServer store;
    private static FakeAws failing;

    @BeforeAll
    static void start(@TempDir Path assembly) throws Exception {
        template = Synthesis.with(assembly, Map.of());
        store = new LocalServer();
        failing = new FakeAws();
        try (DynamoDbClient dynamo = store.client()) {
            // Written long ago for a day that has come since, so that it is due.
            var then = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
            var blog = new Blog(Settings.from(store.environment()), dynamo, then, Throwable::printStackTrace);
            blog.tables().tokens().put("secret", new Principal("Ada", Role.OWNER), then.instant(), null);
            assertThat(Author.of(blog).handle(POST).status()).isEqualTo(201);
            Followers.projector(blog).project(new Slug("due"));
            // What follows is under the functions' own deadlines, which a JVM that has just started might miss.
            logOn(Set.of(), AlarmsTest::project);
        }
    }

    @AfterAll
    static void stop() throws IOException {
        failing.close();
        store.close();
    }

    @Test
    void aPostThatCannotBePublishedRings() {
        List<JsonNode> lines = logOn(Set.of("TransactWriteItems"), AlarmsTest::publish);

        assertRings("WatchPublisherErrors", "Publisher", lines);
    }

    @Test
    void aRecordThatCannotBeProjectedRings() {
        List<JsonNode> lines = logOn(Set.of("GetItem", "BatchGetItem"), AlarmsTest::project);

        assertRings("WatchProjectorErrors", "Projector", lines);
    }

    /// The month's total, which the function knows and CloudWatch cannot add up.
    @Test
    void aMonthWithManyPurgesRings(@TempDir Path assembly) {
        var purging = Synthesis.with(assembly, Map.of("blog:cdn", "true"));
        JsonNode alarm = purging.properties("AWS::CloudWatch::Alarm", "WatchManyPurges");
        var totals = new ArrayList<Integer>();

        for (int i = 0; i < 2; i++) {
            JsonNode line = only(logOn(Set.of(), AlarmsTest::purge));
            assertThat(line.path("level").asText()).isEqualTo("INFO");
            assertThat(line.at("/_aws/CloudWatchMetrics/0/Metrics/0/Name")).isEqualTo(alarm.path("MetricName"));
            assertThat(line.at("/_aws/CloudWatchMetrics/0/Namespace")).isEqualTo(alarm.path("Namespace"));
            assertThat(line.at("/_aws/CloudWatchMetrics/0/Dimensions").toString())
                    .isEqualTo("[[\"" + alarm.at("/Dimensions/0/Name").asText() + "\"]]");
            totals.add(line.path(alarm.path("MetricName").asText()).asInt());
        }

        assertThat(totals).containsExactly(7, 14);
        assertThat(failing.order()).contains("<Path>/v1/posts/due*</Path>", "<Quantity>7</Quantity>");
        assertThat(alarm.path("Statistic").asText()).isEqualTo("Maximum");
        assertThat(alarm.path("Threshold").asInt()).isEqualTo(900);
        assertThat(alarm.path("ComparisonOperator").asText()).isEqualTo("GreaterThanThreshold");
        assertThat(alarm.at("/Dimensions/0/Value/Ref").asText()).startsWith("PurgeFunction");
    }

    private static JsonNode only(List<JsonNode> lines) {
        List<JsonNode> counted = lines.stream().filter(line -> line.has("_aws")).toList();
        assertThat(counted).hasSize(1);
        return counted.getFirst();
    }

    @Test
    void whatSucceedsRingsNothing() {
        assertThat(logOn(Set.of(), AlarmsTest::project)).noneMatch(line -> line.has("_aws"));
    }

    /// Exactly one line makes a metric, and the alarm adds it to the function's own errors.
    private static void assertRings(String alarm, String function, List<JsonNode> lines) {
        JsonNode line = only(lines);
        JsonNode declared = line.at("/_aws/CloudWatchMetrics/0");
        String name = declared.at("/Metrics/0/Name").asText();
        assertThat(line.path(name).asInt()).isEqualTo(1);
        assertThat(line.path("level").asText()).isEqualTo("ERROR");
        assertThat(Instant.parse(line.path("timestamp").asText())).isAfter(Instant.parse("2026-01-01T00:00:00Z"));

        JsonNode watched = metric(alarm, declared.path("Namespace").asText(), name);
        String dimension = declared.at("/Dimensions/0/0").asText();
        assertThat(declared.path("Dimensions").toString()).isEqualTo("[[\"" + dimension + "\"]]");
        assertThat(line.path(dimension).asText()).isEqualTo(System.getenv("AWS_LAMBDA_FUNCTION_NAME"));
        assertThat(watched.path("Dimensions")).hasSize(1);
        assertThat(watched.at("/Dimensions/0/Name").asText()).isEqualTo(dimension);
        assertThat(watched.at("/Dimensions/0/Value/Ref").asText()).startsWith(function + "Function");
    }

    /// Of the metrics that an alarm adds up, the only one of this name.
    private static JsonNode metric(String alarm, String namespace, String name) {
        JsonNode properties = template.properties("AWS::CloudWatch::Alarm", alarm);
        assertThat(properties.at("/Metrics/0/Expression").asText()).isEqualTo("SUM([m0, m1])");
        var found = new ArrayList<JsonNode>();
        properties.path("Metrics").forEach(metric -> {
            JsonNode stat = metric.at("/MetricStat/Metric");
            if (stat.path("Namespace").asText().equals(namespace)
                    && stat.path("MetricName").asText().equals(name)) {
                assertThat(metric.at("/MetricStat/Stat").asText()).isEqualTo("Sum");
                found.add(stat);
            }
        });
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    /// What is logged while these operations fail and all others reach the store.
    private static List<JsonNode> logOn(Set<String> operations, Runnable run) {
        failing.dynamo((operation, request) -> operations.contains(operation)
                ? Answer.error(400, "ResourceNotFoundException", "")
                : store.answer(operation, request));
        return Deployed.log(failing.endpoint(), run).stream()
                .map(AlarmsTest::parsed)
                .toList();
    }

    private static JsonNode parsed(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void publish() {
        new PublisherFunction()
                .handleRequest(
                        InputStream.nullInputStream(), OutputStream.nullOutputStream(), LocalContext.of("publisher"));
    }

    private static void project() {
        var change = new StreamRecord();
        change.setKeys(Map.of("pk", new AttributeValue("POST#due"), "sk", new AttributeValue("POST")));
        change.setSequenceNumber("1");
        change.setApproximateCreationDateTime(Date.from(Instant.EPOCH));
        var record = new DynamodbStreamRecord();
        record.setEventName("MODIFY");
        record.setEventSourceARN("arn:aws:dynamodb:us-east-1:000000000000:table/content/stream/2026-01-01");
        record.setDynamodb(change);
        var event = new DynamodbEvent();
        event.setRecords(List.of(record));
        new ProjectorFunction().handleRequest(event, LocalContext.of("projector"));
    }

    private static void purge() {
        var change = new Event.OfPost(
                1, Event.Type.POST_UPDATED, "id", new Slug("due"), null, 1, Instant.parse("2026-01-01T00:00:00Z"));
        var message = new SQSMessage();
        message.setMessageId("1");
        message.setAttributes(Map.of());
        message.setBody("{\"detail\":" + new CloudEvent("/v1", change).json() + "}");
        var event = new SQSEvent();
        event.setRecords(List.of(message));
        new PurgeFunction().handleRequest(event, LocalContext.of("purge"));
    }
}
