package blog.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import blog.Commenter;
import blog.Intercepted;
import blog.LocalDynamo;
import blog.Privacy;
import blog.Requests;
import blog.comments.CommentStatus;
import blog.comments.people.PersonTable;
import blog.comments.people.Who;
import blog.http.Response;
import blog.notifications.Mailroom;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/// What is kept of a person is shown to them and erased, and to nobody else.
class OwnDataTest {
    private static final String ADA = "ada@reader.example";
    private static final String BODY = "{\"email\":\"ada@reader.example\"}";

    private final Mailroom mailroom = new Mailroom();

    @Test
    void showsAllThatIsKept() {
        JsonNode comment = mailroom.comment("Ada", ADA, null);
        mailroom.subscribed(comment, ADA);
        mailroom.comment("Bob", "bob@reader.example", null);

        JsonNode shown = Requests.json(mailroom.ask("GET", "/privacy/" + link(), ""));

        assertThat(shown.path("items").findValuesAsText("kind"))
                .containsExactlyInAnyOrder("comment", "subscription", "address");
        assertThat(shown.toString())
                .contains("Said by Ada", "\"who\":\"" + who(ADA).id() + "\"")
                .doesNotContain("Bob", ADA);
    }

    /// Nothing is looked up for the answer: the same calls, whoever it is.
    @Test
    void theAnswerDoesNotTellWhetherSomebodyIsKnown() {
        mailroom.comment("Ada", ADA, null);
        mailroom.ask("POST", "/privacy", "{\"email\":\"first@reader.example\"}");
        mailroom.queue.take();

        String known = calls(BODY);
        String unknown = calls("{\"email\":\"zoe@reader.example\"}");

        assertThat(known).isEqualTo(unknown).isEqualTo("202 [getItem, putItem]");
        mailroom.run();
        assertThat(mailroom.letters()).hasSize(1);
        assertThat(mailroom.letters().getFirst())
                .satisfies(letter -> assertThat(letter.getAllRecipients()[0]).hasToString(ADA));
        assertThat(mailroom.partitions("MAIL#")).hasSize(1);
    }

    private String calls(String body) {
        var calls = new java.util.ArrayList<String>();
        DynamoDbClient dynamo = Intercepted.client((operation, request, call) -> {
            calls.add(operation);
            return call.apply(request);
        });
        Response answer = Privacy.of(mailroom.blog(dynamo), mailroom.queue::queue)
                .handle(Mailroom.request("POST", "/privacy", body));
        return answer.status() + " " + calls;
    }

    @Test
    void theLinkIsGoodForAnHour() {
        mailroom.comment("Ada", ADA, null);
        String path = "/privacy/" + link();

        mailroom.clock.pass(Duration.ofMinutes(59));
        assertThat(mailroom.ask("GET", path, "").status()).isEqualTo(200);
        mailroom.clock.pass(Duration.ofMinutes(2));
        assertThat(mailroom.ask("GET", path, "").status()).isEqualTo(404);
        assertThat(mailroom.ask("DELETE", path, "").status()).isEqualTo(404);
        assertThat(mailroom.ask("GET", "/privacy/none", "").status()).isEqualTo(404);
    }

    @Test
    void erasesAllAndLeavesThePlacesOfWhatIsAnswered() {
        JsonNode answered = mailroom.comment("Ada", ADA, null);
        JsonNode reply = mailroom.comment(
                "Bob", "bob@reader.example", answered.path("id").asText());
        JsonNode held = mailroom.comment("Ada", ADA, null);
        mailroom.decide(held, CommentStatus.HELD);
        mailroom.subscribed(answered, ADA);
        String path = "/privacy/" + link();

        assertThat(mailroom.ask("DELETE", path, "").status()).isEqualTo(204);

        assertThat(mailroom.items())
                .noneMatch(item -> item.contains("Ada") || item.contains(ADA) || item.contains("trail"));
        assertThat(mailroom.partitions("SUBSCRIPTIONS#", "WHO#")).isEmpty();
        // Asked for as long as a letter was under way.
        assertThat(mailroom.partitions("MAIL#")).isEmpty();
        assertThat(indexed(ADA)).isZero();
        JsonNode page = Requests.json(mailroom.base.reader.handle(Requests.get("/posts/hello/comments")));
        assertThat(page.toString())
                .contains(
                        answered.path("id").asText(),
                        "\"deleted\":true",
                        reply.path("id").asText(),
                        "Bob");
        assertThat(mailroom.ask("DELETE", path, "").status()).isEqualTo(204);
        assertThat(Requests.json(mailroom.ask("GET", path, "")).path("items")).isEmpty();
    }

    static IntStream writes() {
        return IntStream.rangeClosed(1, 12);
    }

    /// Whatever step the function dies at, before it or after it, asking once more goes on.
    @ParameterizedTest
    @MethodSource("writes")
    void goesOnAfterItHasDied(int number) {
        for (boolean late : new boolean[] {false, true}) {
            var room = new Mailroom();
            room.subscribed(room.comment("Ada", ADA, null), ADA);
            room.comment("Ada", ADA, null);
            String path = "/privacy/" + link(room);

            Response first = Privacy.of(room.blog(dying(number, late)), room.queue::queue)
                    .handle(Mailroom.request("DELETE", path, ""));
            assertThat(first.status()).isIn(204, 503);
            assertThat(room.ask("DELETE", path, "").status()).isEqualTo(204);

            assertThat(room.items()).noneMatch(item -> item.contains("Ada") || item.contains(ADA));
            assertThat(room.partitions("ERASED#")).hasSize(1);
        }
    }

    private static DynamoDbClient dying(int number, boolean late) {
        var calls = new AtomicInteger();
        return Intercepted.client((operation, request, call) -> {
            if (operation.startsWith("get") || operation.startsWith("query") || calls.incrementAndGet() < number) {
                return call.apply(request);
            }
            if (late && calls.get() == number) {
                var _ = call.apply(request);
            }
            throw SdkClientException.create("the function has died");
        });
    }

    /// They come within the function's time; the seconds are printed.
    @Test
    void aThousandCommentsTakeOneRequest() {
        JsonNode first = mailroom.comment("Ada", ADA, null);
        for (int i = 1; i < 1000; i++) {
            mailroom.comment("Ada", ADA, null);
        }
        String path = "/privacy/" + link();
        int shown = 0;
        String next = "";
        do {
            JsonNode page = Requests.json(mailroom.ask("GET", path + (next.isEmpty() ? "" : "?cursor=" + next), ""));
            shown += page.path("items").size();
            next = page.path("next").isNull() ? "" : page.path("next").asText();
        } while (!next.isEmpty());
        assertThat(shown).isEqualTo(1000);

        long begin = System.nanoTime();
        assertThat(mailroom.ask("DELETE", path, "").status()).isEqualTo(204);
        System.out.printf("1000 comments of a person erased in %.1f s%n", (System.nanoTime() - begin) / 1e9);

        assertThat(mailroom.items()).noneMatch(item -> item.contains("Said by Ada"));
        assertThat(first.path("id").asText()).isNotEmpty();
    }

    /// Who has more than there is time for is told to ask again.
    @Test
    void whatTakesLongerGoesOnWhenAskedAgain() {
        for (int i = 0; i < 5; i++) {
            mailroom.comment("Ada", ADA, null);
        }
        String path = "/privacy/" + link();
        DynamoDbClient slow = Intercepted.client((operation, request, call) -> {
            mailroom.clock.pass(Duration.ofSeconds(operation.equals("updateItem") ? 10 : 0));
            return call.apply(request);
        });

        Response first =
                Privacy.of(mailroom.blog(slow), mailroom.queue::queue).handle(Mailroom.request("DELETE", path, ""));

        assertThat(first.status()).isEqualTo(202);
        assertThat(first.headers()).containsEntry("Retry-After", "1");
        assertThat(Requests.json(first).path("erased").asInt()).isEqualTo(2);
        assertThat(mailroom.ask("DELETE", path, "").status()).isEqualTo(204);
        assertThat(mailroom.items()).noneMatch(item -> item.contains("Said by Ada"));
    }

    @Test
    void aModeratorErasesByWho() {
        mailroom.comment("Ada", ADA, null);
        String path = "/moderation/people/" + who(ADA).id();

        assertThat(mailroom.ask("DELETE", path, "").status()).isEqualTo(401);
        assertThat(mailroom.items()).anyMatch(item -> item.contains("Said by Ada"));
        assertThat(mailroom.ask("DELETE", path, "", "authorization", "Bearer " + Requests.TOKEN)
                        .status())
                .isEqualTo(204);
        assertThat(mailroom.items()).noneMatch(item -> item.contains("Said by Ada"));
        assertThat(mailroom.ask("DELETE", "/moderation/people/nobody", "", "authorization", "Bearer " + Requests.TOKEN)
                        .status())
                .isEqualTo(404);
    }

    /// A table that came from a backup has the person again, and knows nothing of the erasing.
    @Test
    void aReplayErasesWhomABackupBringsBack() {
        mailroom.subscribed(mailroom.comment("Ada", ADA, null), ADA);
        mailroom.comment("Bob", "bob@reader.example", null);
        String backup = copied(mailroom.base.comments);
        mailroom.ask("DELETE", "/privacy/" + link(), "");

        var blog = mailroom.blog();
        var settings = new blog.settings.Settings(
                blog.settings().site(),
                blog.settings().contentTable(),
                backup,
                Mailroom.API,
                false,
                blog.settings().issuer(),
                blog.settings().comments(),
                blog.settings().reactions(),
                blog.settings().guarding(),
                blog.settings().originSecret(),
                blog.settings().mail(),
                false);
        var restored = new blog.Blog(settings, LocalDynamo.CLIENT, mailroom.clock, mailroom.failures::add);
        assertThat(content(backup)).contains(ADA, "Said by Ada");
        mailroom.clock.pass(Duration.ofDays(35));

        Replaying.Report report =
                Privacy.replaying(restored, mailroom.base.comments).run();

        assertThat(report.people()).isEqualTo(1);
        assertThat(report.traces()).isGreaterThanOrEqualTo(3);
        assertThat(content(backup)).doesNotContain(ADA, "Said by Ada").contains("Said by Bob");
        assertThat(Privacy.replaying(restored, mailroom.base.comments).run().traces())
                .isZero();
        mailroom.clock.pass(Duration.ofDays(6));
        assertThat(Privacy.replaying(restored, mailroom.base.comments).run().people())
                .isZero();
    }

    /// Reactions, and comments without an address, are known by the browser that left them.
    @Test
    void aBrowserThatSaysWhoItIsHasItsOwnShownAndErased() {
        String[] browser = {"visitor-token", "a-browser-of-adas"};
        mailroom.comment("Ada", ADA, null);
        mailroom.comment("Ada Too", null, null, browser);
        assertThat(react(browser).status()).isEqualTo(204);
        assertThat(react("visitor-token", "a-browser-of-bobs").status()).isEqualTo(204);
        String path = "/privacy/" + link();

        JsonNode first = Requests.json(mailroom.ask("GET", path, "", browser));
        JsonNode second = Requests.json(
                mailroom.ask("GET", path + "?cursor=" + first.path("next").asText(), "", browser));

        assertThat(first.path("reactions")).isEmpty();
        assertThat(second.path("reactions").toString()).isEqualTo("[{\"post\":\"hello\",\"kind\":\"like\"}]");
        assertThat(second.path("items").toString()).contains("Said by Ada Too");
        assertThat(second.path("next").isNull()).isTrue();
        assertThat(Requests.json(mailroom.ask("GET", path, "")).path("next").isNull())
                .isTrue();

        assertThat(mailroom.ask("DELETE", path, "", browser).status()).isEqualTo(204);
        assertThat(mailroom.items()).noneMatch(item -> item.contains("Ada"));
        assertThat(mailroom.partitions("REACTIONS#")).hasSize(1);
    }

    private Response react(String... browser) {
        return Commenter.of(mailroom.blog())
                .handle(Mailroom.request("PUT", "/posts/hello/reactions/like", "", browser));
    }

    /// Whom a moderator has blocked is not rid of it by being erased.
    @Test
    void aBlockOutlastsErasing() {
        mailroom.comment("Ada", ADA, null);
        PersonTable people = mailroom.blog().tables().ofComments().people();
        people.approve(who(ADA), "01KB4Z7J8M3Q2W5E9R6T1Y4V8B");
        people.block(who(ADA), mailroom.clock.instant().plus(Duration.ofDays(9)));
        String path = "/privacy/" + link();

        assertThat(mailroom.ask("DELETE", path, "").status()).isEqualTo(204);
        assertThat(people.standing(who(ADA)).approved()).isFalse();
        assertThat(people.standing(who(ADA)).isBlocked(mailroom.clock.instant()))
                .isTrue();

        mailroom.clock.pass(Duration.ofDays(10));
        mailroom.comment("Ada", ADA, null);
        assertThat(mailroom.ask("DELETE", "/privacy/" + link(), "").status()).isEqualTo(204);
        assertThat(mailroom.partitions("WHO#")).as("once it is over").isEmpty();
    }

    /// A replay takes away what was to be erased, and nothing that came later.
    @Test
    void aReplayLeavesWhatWasSaidSince() {
        mailroom.comment("Ada", ADA, null);
        mailroom.ask("DELETE", "/privacy/" + link(), "");
        mailroom.clock.pass(Duration.ofDays(3));
        mailroom.comment("Ada", ADA, null);

        Replaying.Report report =
                Privacy.replaying(mailroom.blog(), mailroom.base.comments).run();

        assertThat(report.people()).isEqualTo(1);
        assertThat(report.traces()).isZero();
        assertThat(mailroom.items()).anyMatch(item -> item.contains("Said by Ada"));
        mailroom.clock.pass(Duration.ofDays(38));
        assertThat(Privacy.replaying(mailroom.blog(), mailroom.base.comments)
                        .run()
                        .people())
                .as("a replay prolongs nothing")
                .isZero();
    }

    /// Comments take any address; of those that no mail can be sent to, the answer tells nothing either.
    @ParameterizedTest
    @ValueSource(
            strings = {"ada@localhost", "\u00e4da@reader.example", "a..b@reader.example", "a@b@c.example", "a b@c"})
    void whatLooksLikeAnAddressIsAnsweredAlike(String email) {
        String body = JsonMapper.builder()
                .build()
                .createObjectNode()
                .put("email", email)
                .toString();

        assertThat(mailroom.ask("POST", "/privacy", body).status()).isEqualTo(202);

        assertThat(mailroom.run()).isEmpty();
        assertThat(mailroom.letters()).isEmpty();
        assertThat(mailroom.partitions("MAIL#")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "nonsense", "{\"email\":", "\u0000"})
    void whatIsNoBodyIsRefused(String body) {
        assertThat(mailroom.ask("POST", "/privacy", body, "content-type", "application/json")
                        .status())
                .isBetween(400, 422);
        assertThat(mailroom.failures).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"email\":\"@\"}",
                "{\"email\":\"a@\"}",
                "{\"email\":\"@b.example\"}",
                "{\"email\":null}",
                "{\"email\":\"x\"}",
                "{\"email\":1}",
                "{\"mail\":\"a@b.example\"}"
            })
    void whatIsNoAddressIsRefused(String body) {
        assertThat(mailroom.ask("POST", "/privacy", body).status()).isEqualTo(422);
    }

    private String link() {
        return link(mailroom);
    }

    private static String link(Mailroom room) {
        assertThat(room.ask("POST", "/privacy", BODY).status()).isEqualTo(202);
        room.run();
        return Mailroom.secret(room.letters().getLast());
    }

    private Who who(String email) {
        return Who.ofEmail(
                mailroom.blog()
                        .tables()
                        .ofComments()
                        .keys(mailroom.blog().random())
                        .lasting(),
                email);
    }

    private long indexed(String email) {
        return new TraceTable(LocalDynamo.CLIENT, mailroom.base.comments)
                .of(who(email), java.util.Optional.empty(), 10)
                .size();
    }

    private static String copied(String table) {
        String copy = LocalDynamo.freshComments(false);
        LocalDynamo.CLIENT
                .scanPaginator(ScanRequest.builder().tableName(table).build())
                .items()
                .forEach(item ->
                        LocalDynamo.CLIENT.putItem(put -> put.tableName(copy).item(Map.copyOf(item))));
        return copy;
    }

    private static String content(String table) {
        return Mailroom.items(table).toString();
    }
}
