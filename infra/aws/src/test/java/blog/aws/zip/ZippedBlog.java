package blog.aws.zip;

import blog.Author;
import blog.Blog;
import blog.http.Request;
import blog.http.Response;
import blog.rig.dynamo.Tables;
import blog.rig.oidc.IssuerServer;
import blog.settings.Settings;
import blog.tokens.Principal;
import blog.tokens.Role;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// A blog whose functions run from their zips, each in a process of its own that starts when it is first called.
/// It trusts an issuer besides its owner.
final class ZippedBlog implements AutoCloseable {
    static final String AUDIENCE = "the-blog";
    /// What the projector answers when all went well.
    static final String FOLLOWED = "{\"batchItemFailures\":[]}";

    static final String BEARER = "Bearer secret";
    /// The headers of JSON that the owner sends.
    static final Map<String, String> OWNER = Map.of("Content-Type", "application/json", "Authorization", BEARER);

    private static final JsonMapper JSON = new JsonMapper();

    private final Path folder;
    private final LocalServer server = new LocalServer();
    private final IssuerServer issuer = new IssuerServer();
    private final FakeAws others = new FakeAws();
    private final Map<String, String> environment;
    private final List<JsonNode> told = new CopyOnWriteArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Map<String, FunctionProcess> functions = new HashMap<>();

    ZippedBlog(Path folder) throws IOException {
        this.folder = folder;
        environment = new HashMap<>(server.environment());
        environment.put("BLOG_BUS", "bus");
        environment.put("BLOG_WEBHOOKS_QUEUE", others.endpoint() + "/000000000000/webhooks");
        environment.put("BLOG_DISTRIBUTION", "DISTRIBUTION");
        environment.put("BLOG_MAIL_FROM", "blog@blog.example");
        environment.put("BLOG_NOTIFICATIONS_QUEUE", others.endpoint() + "/000000000000/notifications");
        for (String service : new String[] {"EVENTBRIDGE", "SQS", "SES", "CLOUDFRONT"}) {
            environment.put("AWS_ENDPOINT_URL_" + service, others.endpoint());
        }
        others.dynamo(this::take);
        environment.put("BLOG_OIDC_ISSUER", issuer.url());
        environment.put("BLOG_OIDC_AUDIENCE", AUDIENCE);
        environment.put("BLOG_OIDC_ROLES", "editor: repository=octo/blog");
        try (DynamoDbClient dynamo = server.client()) {
            new Blog(settings(), dynamo, Clock.systemUTC(), Throwable::printStackTrace)
                    .tables()
                    .tokens()
                    .put("secret", new Principal("Ada", Role.OWNER), Instant.now(), null);
        }
    }

    IssuerServer issuer() {
        return issuer;
    }

    Settings settings() {
        return Settings.from(environment);
    }

    FunctionProcess function(String name) throws IOException {
        FunctionProcess function = functions.get(name);
        if (function == null) {
            function = FunctionProcess.start(name, folder, environment);
            functions.put(name, function);
        }
        return function;
    }

    JsonNode get(String path) throws IOException {
        return function("reader").get(path);
    }

    JsonNode put(String slug, String manuscript) throws IOException {
        return author("PUT", "/posts/" + slug, "text/markdown", manuscript);
    }

    /// What the author function answers to the owner.
    JsonNode author(String method, String target, String type, String body) throws IOException {
        return function("author").call(method, target, Map.of("Content-Type", type, "Authorization", BEARER), body);
    }

    /// What the author would have answered in its own time, were it called in this process.
    Response author(Instant then, Request request) {
        try (DynamoDbClient dynamo = server.client()) {
            var blog = new Blog(settings(), dynamo, Clock.fixed(then, ZoneOffset.UTC), Throwable::printStackTrace);
            return Author.of(blog).handle(request);
        }
    }

    /// What the projector answers to a record of every item that there is now, and to `more` records.
    JsonNode follow(JsonNode... more) throws IOException {
        ObjectNode event = JSON.createObjectNode();
        ArrayNode records = event.putArray("Records");
        for (String table : new String[] {Tables.CONTENT, Tables.COMMENTS}) {
            JsonNode found = JSON.readTree(
                    server.answer("Scan", "{\"TableName\":\"" + table + "\"}").json());
            found.path("Items").forEach(item -> records.add(ItemRecord.of(table, item)));
        }
        for (JsonNode record : more) {
            records.add(record);
        }
        return function("projector").invoke(event.toString());
    }

    /// The bus takes whatever comes, and so does a queue.
    private FakeAws.Answer take(String operation, String request) {
        try {
            if (operation.equals("SendMessageBatch")) {
                return queue(JSON.readTree(request));
            }
            if (!operation.equals("PutEvents")) {
                return FakeAws.Answer.ERROR;
            }
            ObjectNode answer = JSON.createObjectNode().put("FailedEntryCount", 0);
            ArrayNode taken = answer.putArray("Entries");
            for (JsonNode entry : JSON.readTree(request).path("Entries")) {
                told.add(JSON.createObjectNode()
                        .set("detail", JSON.readTree(entry.path("Detail").asText())));
                taken.addObject().put("EventId", Integer.toString(told.size()));
            }
            return new FakeAws.Answer(200, answer.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FakeAws.Answer queue(JsonNode request) {
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode taken = answer.putArray("Successful");
        for (JsonNode entry : request.path("Entries")) {
            String body = entry.path("MessageBody").asText();
            asked.add(body);
            taken.addObject()
                    .put("Id", entry.path("Id").asText())
                    .put("MessageId", Integer.toString(asked.size()))
                    .put("MD5OfMessageBody", md5(body));
        }
        return new FakeAws.Answer(200, answer.toString());
    }

    private static String md5(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The letters that have left.
    List<String> letters() {
        return others.letters();
    }

    /// What a subscriber answers to all that was put into a queue by hand.
    JsonNode answer(String subscriber) throws IOException {
        return tell(subscriber, asked);
    }

    /// What a subscriber answers to every event that there was.
    JsonNode tell(String subscriber) throws IOException {
        return tell(subscriber, told.stream().map(JsonNode::toString).toList());
    }

    private JsonNode tell(String subscriber, List<String> bodies) throws IOException {
        ObjectNode event = JSON.createObjectNode();
        ArrayNode records = event.putArray("Records");
        for (String body : bodies) {
            records.addObject()
                    .put("messageId", "m" + records.size())
                    .put("receiptHandle", "r")
                    .put("body", body)
                    .putObject("attributes")
                    .put("ApproximateReceiveCount", "1");
        }
        return function(subscriber).invoke(event.toString());
    }

    /// What CloudFront was last told to forget.
    String forgotten() {
        return others.order();
    }

    @Override
    public void close() throws IOException {
        for (FunctionProcess function : functions.values()) {
            function.close();
        }
        issuer.close();
        others.close();
        server.close();
    }
}
