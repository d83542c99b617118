package blog.comments;

import static org.assertj.core.api.Assertions.assertThat;

import blog.LocalDynamo;
import blog.Metered;
import blog.Tables;
import blog.TestBlog;
import blog.codec.Ulid;
import blog.comments.editing.Editing;
import blog.comments.following.Approving;
import blog.comments.following.CommentCounting;
import blog.comments.following.ReactionCounts;
import blog.comments.following.Tally;
import blog.comments.forms.Forms;
import blog.comments.judging.AuthorNames;
import blog.comments.judging.Guarding;
import blog.comments.judging.Judging;
import blog.comments.judging.Layer;
import blog.comments.moderation.Blocking;
import blog.comments.moderation.Moderating;
import blog.comments.moving.Exporting;
import blog.comments.moving.Importing;
import blog.comments.people.KeyTable;
import blog.comments.people.PersonTable;
import blog.comments.rates.Limit;
import blog.comments.reactions.Reacting;
import blog.comments.reactions.ReactionKinds;
import blog.comments.reading.CommentReading;
import blog.comments.writing.CommentForm;
import blog.comments.writing.Commenters;
import blog.comments.writing.Commenting;
import blog.dynamo.Attributes;
import blog.http.Request;
import blog.http.Response;
import blog.http.routing.Contract;
import blog.http.routing.Guard;
import blog.http.routing.Route;
import blog.http.routing.Router;
import blog.names.Slug;
import blog.posts.gate.Gate;
import blog.posts.gate.GateTable;
import blog.posts.gate.Gates;
import blog.posts.store.RevisionTable;
import blog.tokens.Authentication;
import blog.tokens.Principal;
import blog.tokens.Role;
import blog.tokens.TokenTable;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsRequest;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;

/// Comments on tables of their own, with a clock that tests set. The stream is read when a test asks for it.
public final class CommentStage {
    public static final String API = "https://api.example/v1";
    public static final Slug HELLO = new Slug("hello");

    final String content = LocalDynamo.freshTable();
    public final String comments = LocalDynamo.freshComments(true);
    public final Gates gates = new Gates(content);
    public final Metered meter = new Metered(LocalDynamo.CLIENT);
    final List<Throwable> failures = new ArrayList<>();
    public volatile CommentRules rules = new CommentRules(CommentPolicy.OPEN, Optional.empty());
    /// Such as [#router] is made with.
    public volatile Guarding guarding = TestBlog.NOT_GUARDED;

    public final Router router = router(meter.client());
    public volatile Instant now = Instant.parse("2026-11-24T10:00:00Z");

    /// The commenter's, the moderator's and the reader's routes, on tables reached by `dynamo`, by the rules of
    /// now.
    public Router router(DynamoDbClient dynamo) {
        InstantSource source = () -> now;
        Clock clock = source.withZone(ZoneOffset.UTC);
        var tables = new Tables(dynamo, content, comments);
        var authentication = new Authentication(tables.tokens(), clock);
        KeyTable keys = tables.ofComments().keys(new SecureRandom());
        keys.lasting();
        var judging = new Judging(
                guarding,
                new Forms(keys, new SecureRandom(), clock, guarding.has(Layer.PROOF)),
                tables.ofComments().rates(keys),
                new AuthorNames(tables.profiles()::names, clock),
                clock);
        var commenters = new Commenters(rules, tables.ofComments().people(), keys, judging);
        var commenting = new Commenting(
                tables.gates(),
                tables.ofComments().comments(),
                tables.ofComments().claims(),
                commenters,
                authentication,
                new Ulid(clock, new SecureRandom()),
                clock);
        List<Route> routes = Stream.of(
                        commenting.routes(),
                        new Editing(tables.ofComments().comments(), commenters, clock).routes(),
                        new CommentForm(tables.gates(), rules, judging, clock).routes(),
                        new Moderating(tables.ofComments().comments(), authentication, clock).routes(),
                        new Blocking(tables.ofComments().people(), authentication).routes(),
                        new Importing(
                                        tables.gates(),
                                        tables.ofComments().comments(),
                                        tables.ofComments().moved(),
                                        keys,
                                        authentication,
                                        new Guard(failures::add),
                                        clock)
                                .routes(),
                        new Exporting(tables.gates(), tables.ofComments().moved(), authentication, clock).routes(),
                        new Reacting(
                                        tables.gates(),
                                        tables.ofComments().reactions(),
                                        ReactionKinds.of("love"),
                                        new Limit(
                                                tables.ofComments().rates(keys),
                                                "reactions",
                                                guarding.reactionsPerHour(),
                                                clock),
                                        keys,
                                        new Ulid(clock, new SecureRandom()))
                                .routes(),
                        new CommentReading(tables.gates(), tables.ofComments().shown()).routes())
                .flatMap(List::stream)
                .toList();
        meter.take();
        return new Router(Contract.load(), routes, failures::add);
    }

    /// A token of this role, whose name is that of the role.
    public String token(Role role) {
        String secret = "token-of-" + role.word();
        new TokenTable(LocalDynamo.CLIENT, content).put(secret, new Principal(role.word(), role), now, null);
        return secret;
    }

    /// Starts a life of the post.
    public void begin(Slug slug, String postId, Gate.State state) {
        gates.begin(slug, postId, state);
    }

    public Response post(String body, String... headers) {
        return router.handle(request(HELLO, body, headers));
    }

    /// A comment on its way to the post; `headers` are pairs of name and value.
    public static Request request(Slug slug, String body, String... headers) {
        return request("POST", "/posts/" + slug + "/comments", body, headers);
    }

    /// A request with a body of JSON to a path, which may have a query.
    public static Request request(String method, String target, String body, String... headers) {
        var all = new HashMap<String, List<String>>();
        all.put("content-type", List.of("application/json"));
        for (int i = 0; i < headers.length; i += 2) {
            all.put(headers[i], List.of(headers[i + 1]));
        }
        String[] parts = target.split("\\?", 2);
        var query = new HashMap<String, List<String>>();
        for (String pair : parts.length == 1 ? new String[0] : parts[1].split("&")) {
            String[] both = pair.split("=", 2);
            query.computeIfAbsent(both[0], _ -> new ArrayList<>()).add(both[1]);
        }
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return new Request(method, parts[0], all, query, bytes, Map.of(), API, "r");
    }

    public Response get(String target) {
        return router.handle(request("GET", target, ""));
    }

    /// The body of a 200 answer.
    public JsonNode read(String target) {
        Response response = get(target);
        assertThat(response.status()).isEqualTo(200);
        return json(response);
    }

    public static JsonNode json(Response response) {
        try {
            return JsonMapper.builder().build().readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What readers get of a comment that its writer has been answered with.
    public static JsonNode readable(Response response) {
        JsonNode written = json(response);
        ((ObjectNode) written).remove("token");
        return written;
    }

    public static String body(String markdown) {
        return JsonMapper.builder()
                .build()
                .createObjectNode()
                .put("markdown", markdown)
                .set("author", JsonMapper.builder().build().createObjectNode().put("name", "Ada"))
                .toString();
    }

    /// Every change of the comments table so far but for the making of keys, as its stream tells it.
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
                page.records().stream()
                        .map(record -> record.dynamodb())
                        .filter(record ->
                                !Attributes.text(record.keys(), Attributes.PK).equals("SECRET"))
                        .forEach(records::add);
                iterator = page.records().isEmpty() ? null : page.nextShardIterator();
            }
        }
        return records;
    }

    /// Hands the records to those who follow them, but for the bus.
    public void count(List<StreamRecord> records) {
        var tally = new Tally(new GateTable(meter.client(), content), new RevisionTable(meter.client(), content));
        var counting = new CommentCounting(tally);
        var reactions = new ReactionCounts(tally);
        var approving = new Approving(new PersonTable(meter.client(), comments));
        for (StreamRecord record : records) {
            Map<String, AttributeValue> before = record.hasOldImage() ? record.oldImage() : null;
            Map<String, AttributeValue> after = record.hasNewImage() ? record.newImage() : null;
            counting.apply(before, after, record.approximateCreationDateTime());
            approving.apply(before, after);
            reactions.apply(before, -1, record.approximateCreationDateTime());
            reactions.apply(after, 1, record.approximateCreationDateTime());
        }
    }
}
