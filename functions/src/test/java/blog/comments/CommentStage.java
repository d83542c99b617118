package blog.comments;

import static org.assertj.core.api.Assertions.assertThat;

import blog.LocalDynamo;
import blog.Metered;
import blog.codec.Ulid;
import blog.comments.writing.ClaimTable;
import blog.comments.writing.Commenting;
import blog.http.Request;
import blog.http.Response;
import blog.http.routing.Contract;
import blog.http.routing.Route;
import blog.http.routing.Router;
import blog.names.Slug;
import blog.posts.gate.Gate;
import blog.posts.gate.GateItem;
import blog.posts.gate.GateTable;
import blog.posts.store.RevisionTable;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsRequest;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/// Comments on tables of their own, with a clock that tests set. The stream is read when a test asks for it.
public final class CommentStage {
    static final String API = "https://api.example/v1";
    static final Slug HELLO = new Slug("hello");

    final String content = LocalDynamo.freshTable();
    public final String comments = LocalDynamo.freshStreamedTable();
    public final Metered meter = new Metered(LocalDynamo.CLIENT);
    final List<Throwable> failures = new ArrayList<>();
    public final Router router = router(meter.client());
    volatile Instant now = Instant.parse("2026-11-24T10:00:00Z");

    /// The commenter's and the reader's routes, on tables reached by `dynamo`.
    public Router router(DynamoDbClient dynamo) {
        InstantSource source = () -> now;
        Clock clock = source.withZone(ZoneOffset.UTC);
        var gates = new GateTable(dynamo, content);
        var table = new CommentTable(dynamo, comments);
        var commenting = new Commenting(
                gates, table, new ClaimTable(dynamo, comments), new Ulid(clock, new SecureRandom()), clock);
        List<Route> routes = Stream.concat(
                        commenting.routes().stream(), new CommentReading(gates, table).routes().stream())
                .toList();
        return new Router(Contract.load(), routes, failures::add);
    }

    /// Starts a life of the post.
    public void begin(Slug slug, String postId, Gate.State state) {
        write(GateItem.begin(content, slug, postId, state));
    }

    /// Changes the state of a life of the post.
    void set(Slug slug, String postId, Gate.State state) {
        write(GateItem.put(content, slug, postId, state));
    }

    private static void write(TransactWriteItem item) {
        LocalDynamo.CLIENT.transactWriteItems(
                TransactWriteItemsRequest.builder().transactItems(item).build());
    }

    public Response post(String body, String... headers) {
        return router.handle(request(HELLO, body, headers));
    }

    /// A comment on its way to the post; `headers` are pairs of name and value.
    static Request request(Slug slug, String body, String... headers) {
        var all = new HashMap<String, List<String>>();
        all.put("content-type", List.of("application/json"));
        for (int i = 0; i < headers.length; i += 2) {
            all.put(headers[i], List.of(headers[i + 1]));
        }
        return new Request(
                "POST",
                "/posts/" + slug + "/comments",
                all,
                Map.of(),
                body.getBytes(StandardCharsets.UTF_8),
                Map.of(),
                API,
                "r");
    }

    Response get(String target) {
        String[] parts = target.split("\\?", 2);
        var query = new HashMap<String, List<String>>();
        for (String pair : parts.length == 1 ? new String[0] : parts[1].split("&")) {
            String[] both = pair.split("=", 2);
            query.computeIfAbsent(both[0], _ -> new ArrayList<>()).add(both[1]);
        }
        return router.handle(new Request("GET", parts[0], Map.of(), query, new byte[0], Map.of(), API, "r"));
    }

    /// The body of a 200 answer.
    public JsonNode read(String target) {
        Response response = get(target);
        assertThat(response.status()).isEqualTo(200);
        return json(response);
    }

    static JsonNode json(Response response) {
        try {
            return JsonMapper.builder().build().readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String body(String markdown) {
        return JsonMapper.builder()
                .build()
                .createObjectNode()
                .put("markdown", markdown)
                .set("author", JsonMapper.builder().build().createObjectNode().put("name", "Ada"))
                .toString();
    }

    /// Every change of the comments table so far, as its stream tells it.
    public List<StreamRecord> records() {
        var streams = LocalDynamo.STREAMS;
        String arn = LocalDynamo.CLIENT
                .describeTable(
                        DescribeTableRequest.builder().tableName(comments).build())
                .table()
                .latestStreamArn();
        var records = new ArrayList<StreamRecord>();
        for (var shard : streams.describeStream(
                        DescribeStreamRequest.builder().streamArn(arn).build())
                .streamDescription()
                .shards()) {
            String iterator = streams.getShardIterator(GetShardIteratorRequest.builder()
                            .streamArn(arn)
                            .shardId(shard.shardId())
                            .shardIteratorType(ShardIteratorType.TRIM_HORIZON)
                            .build())
                    .shardIterator();
            while (iterator != null) {
                var page = streams.getRecords(
                        GetRecordsRequest.builder().shardIterator(iterator).build());
                page.records().forEach(record -> records.add(record.dynamodb()));
                iterator = page.records().isEmpty() ? null : page.nextShardIterator();
            }
        }
        return records;
    }

    /// Hands the records to the projection of counts.
    public void count(List<StreamRecord> records) {
        var counting =
                new CommentCounting(new GateTable(meter.client(), content), new RevisionTable(meter.client(), content));
        for (StreamRecord record : records) {
            counting.apply(
                    record.hasOldImage() ? record.oldImage() : null,
                    record.hasNewImage() ? record.newImage() : null,
                    record.approximateCreationDateTime());
        }
    }
}
