package blog.bench.growth;

import static blog.bench.content.Scenario.AUTHOR;
import static blog.bench.content.Scenario.COMMENTER;

import blog.Blog;
import blog.Followers;
import blog.bench.content.Functions;
import blog.bench.content.Manuscripts;
import blog.bench.content.Sample;
import blog.bench.growth.Consumption.Taken;
import blog.names.Slug;
import blog.rig.dynamo.DynamoServer;
import blog.rig.dynamo.Tables;
import blog.settings.Settings;
import blog.tokens.Principal;
import blog.tokens.Role;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

/// A blog of ten posts that the functions wrote, and as many copies as it takes; half of all posts have one tag.
final class GrownBlog implements AutoCloseable {
    static final String TOKEN = "secret";
    /// As many comments as one answer has when nobody says how many.
    static final int PAGE = 20;

    private static final JsonMapper JSON = new JsonMapper();
    private static final int WRITTEN = 10;
    private static final String PLAIN = "copied-plain-0000000";
    private static final String TAGGED = "copied-tagged-0000000";

    private final DynamoServer server;
    private final DynamoDbClient dynamo;
    private final Consumption consumption;
    private final Blog blog;
    private final Functions functions;
    private int asked;

    private GrownBlog(DynamoServer server, Consumption consumption) {
        this.server = server;
        this.consumption = consumption;
        dynamo = server.client(consumption);
        withoutStream(dynamo, Tables.CONTENT);
        withoutStream(dynamo, Tables.COMMENTS);
        blog = new Blog(Settings.from(Sample.environment()), dynamo, Clock.systemUTC(), Throwable::printStackTrace);
        functions = new Functions(blog);
        blog.tables().tokens().put(TOKEN, new Principal("Ann Author", Role.OWNER), Instant.now(), null);
    }

    /// Nobody reads it here, and DynamoDB Local would keep every image of a million items in it.
    private static void withoutStream(DynamoDbClient dynamo, String table) {
        dynamo.updateTable(UpdateTableRequest.builder()
                .tableName(table)
                .streamSpecification(
                        StreamSpecification.builder().streamEnabled(false).build())
                .build());
    }

    static GrownBlog of(int posts) throws IOException {
        var consumption = new Consumption();
        var grown = new GrownBlog(DynamoServer.start(), consumption);
        for (int i = 0; i < WRITTEN; i++) {
            grown.put("post-" + i, i % 2 == 0 ? Manuscripts.number(i) : Operation.tagged(i));
        }
        int copies = (posts - WRITTEN) / 2;
        if (copies > 0) {
            grown.put(PLAIN, Operation.taggedOnly(WRITTEN, "other"));
            grown.put(TAGGED, Operation.taggedOnly(WRITTEN, Operation.TAG));
            // Both are looked for while all that there is fits in one page.
            for (Clones clones : List.of(grown.clones(PLAIN), grown.clones(TAGGED))) {
                clones.write(copies);
            }
        }
        return grown;
    }

    private Clones clones(String slug) {
        return Clones.of(dynamo, Tables.CONTENT, slug);
    }

    private void put(String slug, String manuscript) throws IOException {
        ask(AUTHOR, Operation.put(slug, manuscript), 201);
        Followers.projector(blog).project(new Slug(slug));
    }

    /// Has so many comments written about the post that is asked for.
    void comment(int comments) throws IOException {
        JsonNode comment = ask(COMMENTER, Operation.comment("The first of *many* comments."), 201);
        String id = JSON.readTree(comment.path("body").asText()).path("id").asText();
        Clones.of(dynamo, Tables.COMMENTS, id).write(comments);
    }

    /// The time in nanoseconds that it takes once.
    long time(Operation operation) throws IOException {
        String event = operation.event().apply(asked++);
        long start = System.nanoTime();
        ask(operation.handler(), event, operation.status());
        return System.nanoTime() - start;
    }

    Taken consumption(Operation operation) throws IOException {
        String event = operation.event().apply(asked++);
        consumption.begin();
        ask(operation.handler(), event, operation.status());
        return consumption.end();
    }

    private JsonNode ask(String handler, String event, int status) throws IOException {
        JsonNode answer = functions.answer(handler, event);
        if (answer.path("statusCode").asInt() != status) {
            throw new IOException("not " + status + ": " + answer);
        }
        return answer;
    }

    @Override
    public void close() throws IOException {
        dynamo.close();
        server.close();
    }
}
