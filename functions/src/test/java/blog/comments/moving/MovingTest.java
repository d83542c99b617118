package blog.comments.moving;

import static blog.comments.CommentStage.HELLO;
import static org.assertj.core.api.Assertions.assertThat;

import blog.LocalDynamo;
import blog.Metered.Call;
import blog.codec.Ulid;
import blog.comments.CommentItem;
import blog.comments.CommentStage;
import blog.http.Request;
import blog.http.Response;
import blog.posts.gate.Gate;
import blog.tokens.Role;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MovingTest {
    private static final String POST = "01KE6ZAZ3QW5TQ2B4YV7N8M0XK";
    private static final Instant THEN = Instant.parse("2019-03-01T12:20:30Z");

    private final CommentStage stage = new CommentStage();
    private final String owner = stage.token(Role.OWNER);

    @BeforeEach
    void begin() {
        stage.begin(HELLO, POST, Gate.State.CLOSED);
        stage.meter.take();
    }

    private static String id(int number) {
        return Ulid.of(THEN, new byte[] {0, 0, 0, 0, 0, 0, 0, 0, (byte) (number >> 8), (byte) number});
    }

    private static String item(int number, String more) {
        return "{\"post\":\"hello\",\"id\":\"" + id(number) + "\",\"status\":\"visible\",\"created\":\"" + THEN
                + "\",\"author\":{\"name\":\"Ann\"},\"markdown\":\"text " + number + "\"" + more + "}";
    }

    private Response send(String body, String token) {
        return stage.router.handle(new Request(
                "POST",
                "/moderation/import",
                Map.of("content-type", List.of("application/json"), "authorization", List.of("Bearer " + token)),
                Map.of(),
                body.getBytes(StandardCharsets.UTF_8),
                Map.of(),
                "",
                "r"));
    }

    private List<String> bring(String... items) {
        Response response = send("{\"comments\":[" + String.join(",", items) + "]}", owner);
        assertThat(response.status()).isEqualTo(200);
        var results = new ArrayList<String>();
        CommentStage.json(response).path("items").forEach(item -> {
            JsonNode flaw = item.path("problem").path("errors").path(0).path("field");
            results.add(item.path("result").asText() + (flaw.isMissingNode() ? "" : " " + flaw.asText()));
        });
        return results;
    }

    private Response decide(String id, String status) {
        return stage.router.handle(CommentStage.request(
                "POST",
                "/moderation",
                "{\"decisions\":[{\"post\":\"" + POST + "\",\"id\":\"" + id + "\",\"status\":\"" + status
                        + "\",\"version\":1}]}",
                "authorization",
                "Bearer " + owner));
    }

    private Response ask(String query, String token) {
        return stage.router.handle(
                CommentStage.request("GET", "/moderation/export" + query, "", "authorization", "Bearer " + token));
    }

    private JsonNode export(int limit, String cursor) {
        var query = new HashMap<>(Map.of("post", List.of("hello"), "limit", List.of(Integer.toString(limit))));
        if (!cursor.isEmpty()) {
            query.put("cursor", List.of(cursor));
        }
        Response response = stage.router.handle(new Request(
                "GET",
                "/moderation/export",
                Map.of("authorization", List.of("Bearer " + owner)),
                query,
                new byte[0],
                Map.of(),
                "",
                "r"));
        assertThat(response.status()).isEqualTo(200);
        return CommentStage.json(response);
    }

    private List<String> exported(int limit) {
        var ids = new ArrayList<String>();
        String cursor = "";
        do {
            JsonNode page = export(limit, cursor);
            page.path("items")
                    .forEach(item -> ids.add(item.path("comment").path("id").asText()));
            cursor = page.path("next").asText("");
        } while (!cursor.isEmpty() && !cursor.equals("null"));
        return ids;
    }

    @Test
    void commentsKeepTheirTimesAndThreadsAndAreRenderedHere() {
        assertThat(bring(
                        item(1, ""),
                        item(2, ",\"parent\":\"" + id(1) + "\",\"edited\":\"2020-01-01T00:00:00Z\",\"by\":\"owner\"")))
                .containsExactly("kept", "kept");
        assertThat(bring(item(3, ",\"parent\":\"" + id(1) + "\""))).containsExactly("kept");

        JsonNode items = stage.read("/posts/hello/comments?sort=date").path("items");
        assertThat(items).hasSize(3);
        assertThat(items.path(1).path("parent").asText()).isEqualTo(id(1));
        assertThat(items.path(1).path("by").asText()).isEqualTo("owner");
        assertThat(items.path(1).path("created").asText()).isEqualTo(THEN.toString());
        assertThat(items.path(1).path("edited").asText()).isEqualTo("2020-01-01T00:00:00Z");
        assertThat(items.path(0).path("html").asText()).isEqualTo("<p>text 1</p>");
    }

    @Test
    void asMuchAgainIsThereAlreadyAndWritesNothing() {
        String[] items = IntStream.range(0, 25)
                .mapToObj(i -> item(i, i == 0 ? "" : ",\"parent\":\"" + id(i - 1) + "\""))
                .toArray(String[]::new);
        assertThat(bring(items)).containsOnly("kept");
        int records = stage.records().size();
        stage.meter.take();

        assertThat(bring(items)).containsOnly("there");

        assertThat(stage.meter.take())
                .extracting(Call::operation)
                .containsExactly("getItem", "batchGetItem", "batchGetItem", "batchGetItem");
        assertThat(stage.records()).hasSize(records);
    }

    @Test
    void theyAreCounted() {
        bring(item(1, ""), item(2, "").replace("visible", "held"));

        stage.count(stage.records());
        assertThat(stage.read("/comment-counts?slug=hello").toString()).contains("\"total\":1");
    }

    @Test
    void eMailsBecomeWhoAndAreNotKept() {
        bring(item(1, "").replace("{\"name\":\"Ann\"}", "{\"name\":\"Ann\"},\"email\":\"ann@mail.example\""));

        JsonNode item = export(10, "").path("items").path(0);
        assertThat(item.path("who").asText()).matches("[A-Za-z0-9_-]{22}");
        assertThat(stage.records().toString()).doesNotContain("mail.example");
    }

    @Test
    void ofAnExportNothingIsMissedWhateverThePage() {
        for (int i = 0; i < 60; i += 20) {
            bring(IntStream.range(i, i + 20).mapToObj(j -> item(j, "")).toArray(String[]::new));
        }
        List<String> all = IntStream.range(0, 60).mapToObj(MovingTest::id).toList();

        assertThat(exported(100)).containsExactlyElementsOf(all);
        assertThat(exported(7)).containsExactlyElementsOf(all);
        assertThat(exported(1)).containsExactlyElementsOf(all);
    }

    @Test
    void aDeletedOneKeepsItsPlaceAndOneThatWaitsWaits() {
        assertThat(bring(
                        "{\"post\":\"hello\",\"id\":\"" + id(1) + "\",\"status\":\"deleted\",\"created\":\"" + THEN
                                + "\"}",
                        item(2, ",\"parent\":\"" + id(1) + "\""),
                        item(3, "").replace("visible", "held")))
                .containsExactly("kept", "kept", "kept");

        assertThat(exported(10)).containsExactlyInAnyOrder(id(1), id(2), id(3));
        assertThat(stage.read("/posts/hello/comments?sort=date").path("items").findValuesAsText("id"))
                .containsExactly(id(1), id(2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    "text 1"                    | ""                                    | refused markdown
                    "text 1"                    | "[](x)"                               | refused markdown
                    "name":"Ann"                | "name":""                             | refused author.name
                    "name":"Ann"                | "name":"Ann","url":"javascript:x"     | refused author.url
                    "name":"Ann"                | "name":"Ann","email":"x@y.example"    | refused author.email
                    "status":"visible"          | "status":"visible","email":"x"        | refused email
                    "status":"visible"          | "status":"deleted"                    | refused author
                    "status":"visible"          | "status":"spam"                       | refused status
                    "post":"hello"              | "post":"nowhere"                      | refused post
                    "post":"hello"              | "post":"../x"                         | refused post
                    "created":"2019-03-01T12:20:30Z" | "created":"2999-01-01T00:00:00Z" | refused created
                    "created":"2019-03-01T12:20:30Z" | "created":"yesterday"            | refused created
                    "created":"2019-03-01T12:20:30Z" | "created":"2019-03-01T14:20:30Z" | refused id
                    "status":"visible"          | "status":"visible","who":"x"          | refused who
                    "status":"visible"          | "status":"visible","html":"<b>"       | refused html
                    "status":"visible"          | "status":"visible","parent":"01KE6ZAZ3QW5TQ2B4YV7N8M0XK" | refused parent
                    "status":"visible"          | "status":1                            | refused status
                    """)
    void whatIsWrongWithOneIsItsOwn(String right, String wrong, String answer) {
        assertThat(bring(item(1, "").replace(right, wrong), item(2, ""))).containsExactly(answer, "kept");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"comments":[]}   | 422
            {"comments":1}    | 422
            {}                | 422
            {"comment":[]}    | 422
            []                | 400
            {                 | 400
            """)
    void whatIsNoImportAtAllIsRefused(String body, int status) {
        assertThat(send(body, owner).status()).isEqualTo(status);
    }

    @Test
    void moreThanACallTakesIsRefused() {
        String items = String.join(
                ",", IntStream.range(0, 26).mapToObj(i -> item(i, "")).toList());

        assertThat(send("{\"comments\":[" + items + "]}", owner).status()).isEqualTo(422);
        assertThat(exported(10)).isEmpty();
    }

    /// DynamoDB has swept it by then.
    @Test
    void whatWasTakenAwaySinceDoesNotComeBack() {
        bring(item(1, ""), item(2, ""));
        assertThat(CommentStage.json(decide(id(1), "removed"))
                        .at("/items/0/status")
                        .asText())
                .isEqualTo("removed");
        assertThat(bring(item(1, ""), item(2, ""))).containsExactly("there", "there");
        for (int number = 1; number <= 2; number++) {
            var key = CommentItem.key(POST, id(number));
            LocalDynamo.CLIENT.deleteItem(
                    delete -> delete.tableName(stage.comments).key(key));
        }
        int records = stage.records().size();

        assertThat(bring(item(1, ""), item(2, ""))).containsExactly("there", "there");

        assertThat(stage.records()).hasSize(records);
        assertThat(exported(10)).isEmpty();
    }

    @Test
    void whatManyBringAtOnceIsBroughtOnce() throws Exception {
        var bringing = Collections.nCopies(12, (Callable<List<String>>)
                () -> bring(item(1, ""), item(2, ",\"parent\":\"" + id(1) + "\"")));
        var results = new ArrayList<String>();
        try (var threads = Executors.newFixedThreadPool(12)) {
            for (var result : threads.invokeAll(bringing)) {
                results.addAll(result.get());
            }
        }

        assertThat(results).filteredOn("kept"::equals).hasSize(2);
        assertThat(results).filteredOn("there"::equals).hasSize(22);
        assertThat(exported(10)).containsExactly(id(1), id(2));
    }

    @Test
    void toBeBroughtInVisibleIsNoApproval() {
        bring(item(1, ",\"email\":\"ann@mail.example\""));
        stage.count(stage.records());

        assertThat(LocalDynamo.CLIENT
                        .scan(scan -> scan.tableName(stage.comments))
                        .items()
                        .toString())
                .doesNotContain("WHO#");
    }

    @Test
    void whatNobodyIsToSeeAgainIsNotHandedOut() {
        bring(item(1, ""), item(2, "").replace("visible", "held"), item(3, ""), item(4, ""));
        decide(id(3), "spam");
        decide(id(4), "removed");

        assertThat(exported(10)).containsExactly(id(1), id(2));
        assertThat(exported(1)).containsExactly(id(1), id(2));
        stage.now = stage.now.plus(Duration.ofDays(31));
        assertThat(exported(10)).containsExactly(id(1));
    }

    @ParameterizedTest
    @EnumSource(names = {"DRAFT", "GONE"})
    void whatReadersDoNotSeeIsHandedOutToOwnersAlone(Gate.State state) {
        bring(item(1, ""));
        stage.begin(HELLO, POST, state);

        assertThat(exported(10)).containsExactly(id(1));
        assertThat(ask("?post=hello", stage.token(Role.MODERATOR)).status()).isEqualTo(403);
        assertThat(stage.get("/posts/hello/comments").status()).isIn(404, 410);
    }

    @ParameterizedTest
    @CsvSource({"'', 400", "?post=missing, 404", "?post=../x, 400", "?post=hello&cursor=bm9uZQ, 400"})
    void whatCannotBeHandedOutIsRefused(String query, int status) {
        assertThat(ask(query, owner).status()).isEqualTo(status);
    }

    @Test
    void aTextIsHeldToTheRulesOfOneThatIsWrittenHere() {
        assertThat(bring(
                        item(1, "").replace("text 1", "a".repeat(8193)),
                        item(2, "").replace("Ann", "\u202enna"),
                        item(3, "").replace("text 3", "a\u200b\u200b\u202eb")))
                .containsExactly("refused markdown", "kept", "kept");

        JsonNode items = stage.read("/posts/hello/comments?sort=date").path("items");
        assertThat(items.at("/0/author/name").asText()).isEqualTo("nna");
        assertThat(items.at("/1/markdown").asText()).isEqualTo("ab");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "OWNER", mode = EnumSource.Mode.EXCLUDE)
    void nobodyElseMayMoveComments(Role role) {
        assertThat(send("{\"comments\":[" + item(1, "") + "]}", stage.token(role))
                        .status())
                .isEqualTo(403);
        assertThat(ask("?post=hello", stage.token(role)).status()).isEqualTo(403);
    }
}
