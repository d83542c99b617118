package blog.bench.content;

import static blog.bench.content.Scenario.AUTHOR;
import static blog.bench.content.Scenario.COMMENTER;
import static blog.bench.content.Scenario.READER;

import blog.Blog;
import blog.Followers;
import blog.bench.dynamo.Recording;
import blog.names.Slug;
import blog.rig.dynamo.Tables;
import blog.rig.lambda.Event;
import blog.settings.Settings;
import blog.tokens.Principal;
import blog.tokens.Role;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// A blog of 25 posts and 20 comments in a real DynamoDB Local, and what becomes of every kind of request to it.
final class SampleBlog {
    static final Map<String, String> ENVIRONMENT = Map.of(
            "CONTENT_TABLE",
            Tables.CONTENT,
            "COMMENTS_TABLE",
            Tables.COMMENTS,
            "BLOG_SITE_URL",
            "https://site.example",
            "BLOG_API_URL",
            "https://blog.example/v1",
            // A comment that readers see, for which everything is written that a guarded one writes.
            "BLOG_COMMENTS",
            "open",
            "BLOG_COMMENT_GUARDS",
            "rate",
            "BLOG_COMMENTS_PER_HOUR",
            "1000000");

    private static final JsonMapper JSON = new JsonMapper();
    private static final int POSTS = 25;
    private static final int COMMENTS = 20;
    private static final String TOKEN = "Bearer secret";
    private static final String POST = "/posts/post-7";

    private Functions functions;

    SampleBlog(DynamoDbClient dynamo) throws IOException {
        var blog = new Blog(Settings.from(ENVIRONMENT), dynamo, Clock.systemUTC(), Throwable::printStackTrace);
        functions = new Functions(blog);
        blog.tables().tokens().put("secret", new Principal("Ann Author", Role.OWNER), Instant.now(), null);
        for (int i = 0; i < POSTS; i++) {
            answer(AUTHOR, put("/posts/post-" + i, Manuscripts.number(i)));
            Followers.projector(blog).project(new Slug("post-" + i));
        }
        for (int i = 0; i < COMMENTS; i++) {
            answer(COMMENTER, comment(i));
        }
        // Another one reads the blog's own keys, which the first one has made.
        functions = new Functions(
                new Blog(Settings.from(ENVIRONMENT), dynamo, Clock.systemUTC(), Throwable::printStackTrace));
    }

    /// Makes every request once.
    List<Scenario> run() throws IOException {
        String etag = answer(READER, get(POST).with("Accept-Encoding", "gzip").toJson())
                .path("headers")
                .path("ETag")
                .asText();
        // What a function reads before its snapshot is taken.
        answer(READER, get("/posts/post-" + (POSTS - 1)).toJson());
        answer(READER, get("/posts/post-" + (POSTS - 1) + "/comments").toJson());
        var scenarios = List.of(
                new Scenario("GET post, identity", READER, get(POST).toJson(), 200),
                new Scenario("GET post, gzip", READER, gzip(POST).toJson(), 200),
                new Scenario(
                        "GET post, 304",
                        READER,
                        gzip(POST).with("If-None-Match", etag).toJson(),
                        304),
                new Scenario("GET list", READER, gzip("/posts").toJson(), 200),
                new Scenario("GET tags", READER, gzip("/tags").toJson(), 200),
                new Scenario("GET comments", READER, gzip(POST + "/comments").toJson(), 200),
                new Scenario("PUT post", AUTHOR, put(POST, Manuscripts.number(COMMENTS + POSTS)), 200),
                new Scenario("POST comment", COMMENTER, comment(COMMENTS), 201));
        for (Scenario scenario : scenarios) {
            int status = answer(scenario.handler(), scenario.event())
                    .path("statusCode")
                    .asInt();
            if (status != scenario.status()) {
                throw new IllegalStateException(scenario.name() + " answers " + status);
            }
        }
        return scenarios;
    }

    /// The same post in the form that the typical function stores it in.
    void addPlainPost(Recording recording) throws IOException {
        JsonNode post =
                JSON.readTree(answer(READER, get(POST).toJson()).path("body").asText());
        var item = JSON.createObjectNode();
        for (String text : List.of("slug", "title", "date", "html")) {
            item.putObject(text).put("S", post.path(text).asText());
        }
        item.putObject("author").put("S", "Ann Author");
        var tags = item.putObject("tags").putArray("L");
        post.path("tags")
                .forEach(tag -> tags.addObject().put("S", tag.path("name").asText()));
        recording.add(
                "GetItem",
                "{\"TableName\":\"posts\",\"Key\":{\"slug\":{\"S\":\"post-7\"}}}",
                "{\"Item\":" + item + "}");
    }

    private JsonNode answer(String handler, String event) throws IOException {
        return functions.answer(handler, event);
    }

    private static Event get(String path) {
        return Event.of("GET", path);
    }

    private static Event gzip(String path) {
        return get(path).with("Accept-Encoding", "gzip, deflate, br");
    }

    private static String put(String path, String manuscript) {
        return Event.of("PUT", path)
                .with("Authorization", TOKEN)
                .withBody("text/markdown", manuscript)
                .toJson();
    }

    private static String comment(int number) {
        return Event.of("POST", POST + "/comments")
                .withBody("application/json", """
                        {"author":{"name":"Bob"},"markdown":"Comment %d: so *that* is what `it` costs, \
                        [says Ann](https://example.org/ann)."}""".formatted(number))
                .toJson();
    }
}
