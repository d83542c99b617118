package blog.comments;

import static blog.comments.CommentStage.API;
import static blog.comments.CommentStage.HELLO;
import static blog.comments.CommentStage.body;
import static blog.comments.CommentStage.json;
import static org.assertj.core.api.Assertions.assertThat;

import blog.Metered;
import blog.http.Response;
import blog.names.Slug;
import blog.posts.gate.Gate;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommentingTest {
    private final CommentStage stage = new CommentStage();

    @BeforeEach
    void openThePost() {
        stage.begin(HELLO, "P1", Gate.State.OPEN);
    }

    @Nested
    class Adding {
        @Test
        void answersWithTheComment() {
            Response response = stage.post("""
                    {"author": {"name": " Ada ", "url": "https://ada.example"}, "markdown": "What a *clear* text"}
                    """);

            assertThat(response.status()).isEqualTo(201);
            assertThat(response.headers())
                    .containsEntry("Content-Type", "application/json")
                    .containsEntry("Cache-Control", "private, no-store")
                    .containsEntry("Location", API + "/posts/hello/comments");
            JsonNode comment = json(response);
            assertThat(comment.properties())
                    .extracting(member -> member.getKey() + "=" + member.getValue())
                    .contains(
                            "parent=null",
                            "author={\"name\":\"Ada\",\"url\":\"https://ada.example\"}",
                            "html=\"<p>What a <em>clear</em> text</p>\"",
                            "markdown=\"What a *clear* text\"",
                            "created=\"2026-11-24T10:00:00Z\"",
                            "edited=null",
                            "status=\"visible\"")
                    .hasSize(9);
            assertThat(comment.path("id").asText()).matches("[0-9A-Z]{26}");
        }

        @Test
        void isSeenAtOnceAsItWasAnswered() {
            JsonNode comment = CommentStage.readable(stage.post(body("Hello")));

            assertThat(stage.read("/posts/hello/comments").path("items")).containsExactly(comment);
        }

        @Test
        void keepsALongCommentAsItIs() {
            String markdown = "A *long* “text” with code: `x < y`. ".repeat(200);

            JsonNode comment = CommentStage.readable(stage.post(body(markdown)));

            assertThat(comment.path("markdown").asText()).isEqualTo(markdown);
            assertThat(stage.read("/posts/hello/comments").path("items")).containsExactly(comment);
        }

        @Test
        void takesExactlyEightKibibytes() {
            assertThat(stage.post(body("ä".repeat(4096))).status()).isEqualTo(201);
            assertThat(stage.post(body("ä".repeat(4096) + "a")).status()).isEqualTo(413);
        }

        @Test
        void writesTheSlugInTheLocationAsAUrlDoes() {
            Slug slug = new Slug("über");
            stage.begin(slug, "P2", Gate.State.OPEN);
            var request = CommentStage.request(new Slug("x"), body("Hallo"));
            var response = stage.router.handle(new blog.http.Request(
                    "POST",
                    "/posts/%c3%bcber/comments/",
                    request.headers(),
                    request.query(),
                    request.body(),
                    request.params(),
                    API,
                    "r"));

            assertThat(response.headers()).containsEntry("Location", API + "/posts/%C3%BCber/comments");
        }
    }

    @Nested
    class Answering {
        @Test
        void namesItsParent() {
            String parent = json(stage.post(body("Hello"))).path("id").asText();

            JsonNode reply = json(stage.post(reply(parent)));

            assertThat(reply.path("parent").asText()).isEqualTo(parent);
        }

        @Test
        void refusesAParentOfAnotherPost() {
            Slug other = new Slug("other");
            stage.begin(other, "P2", Gate.State.OPEN);
            var elsewhere = stage.router.handle(CommentStage.request(other, body("Elsewhere")));

            Response response = stage.post(reply(json(elsewhere).path("id").asText()));

            assertThat(response.status()).isEqualTo(422);
            assertThat(json(response).at("/errors/0/field").asText()).isEqualTo("parent");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "x", "KEY", "01KE6ZB4T2N9R6S3V8W7X5Y1ZA", "01ke6zb4t2n9r6s3v8w7x5y1za"})
        void refusesAParentThatIsNone(String parent) {
            assertThat(stage.post(reply(parent)).status()).isEqualTo(422);
        }

        private static String reply(String parent) {
            return "{\"author\":{\"name\":\"Bob\"},\"markdown\":\"So do I\",\"parent\":\"" + parent + "\"}";
        }
    }

    @Nested
    class Refusing {
        @Test
        void aMissingPost() {
            assertThat(stage.router
                            .handle(CommentStage.request(new Slug("none"), body("x")))
                            .status())
                    .isEqualTo(404);
        }

        @Test
        void adraftAsIfItWereMissing() {
            stage.begin(HELLO, "P1", Gate.State.DRAFT);
            Response draft = stage.post(body("x"));
            Response missing = stage.router.handle(CommentStage.request(new Slug("none"), body("x")));

            assertThat(draft.status()).isEqualTo(404);
            assertThat(json(draft)).isEqualTo(json(missing));
        }

        @Test
        void aDeletedPost() {
            stage.begin(HELLO, "P1", Gate.State.GONE);
            assertThat(stage.post(body("x")).status()).isEqualTo(410);
        }

        @Test
        void aPostWhoseCommentsAreClosed() {
            stage.begin(HELLO, "P1", Gate.State.CLOSED);
            assertThat(stage.post(body("x")).status()).isEqualTo(409);
        }

        @Test
        void anotherContentType() {
            Response response = stage.post("Hello", "content-type", "text/plain");

            assertThat(response.status()).isEqualTo(415);
            assertThat(response.headers()).containsEntry("Accept-Post", "application/json");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "{",
                    "[]",
                    "\"x\"",
                    "{\"a\":1,\"a\":2}",
                    "{} {}",
                    "{\"markdown\":\"\\u0000\"}",
                    "{\"markdown\":\"\\ud800\"}"
                })
        void whatCannotBeRead(String body) {
            assertThat(stage.post(body).status()).isEqualTo(400);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{}",
                    "{'markdown':'x'}",
                    "{'author':'Ada','markdown':'x'}",
                    "{'author':{},'markdown':'x'}",
                    "{'author':{'name':' '},'markdown':'x'}",
                    "{'author':{'name':7},'markdown':'x'}",
                    "{'author':{'name':'two\\nlines'},'markdown':'x'}",
                    "{'author':{'name':'Ada','mail':'a@b.example'},'markdown':'x'}",
                    "{'author':{'name':'Ada','url':'javascript:alert(1)'},'markdown':'x'}",
                    "{'author':{'name':'Ada','url':'ada.example'},'markdown':'x'}",
                    "{'author':{'name':'Ada','url':'https:'},'markdown':'x'}",
                    "{'author':{'name':'Ada','url':'https://bank.example@evil.example'},'markdown':'x'}",
                    "{'author':{'name':'Ada','url':'https://ada.example/\\\"onclick='},'markdown':'x'}",
                    "{'author':{'name':'Ada'}}",
                    "{'author':{'name':'Ada'},'markdown':null}",
                    "{'author':{'name':'Ada'},'markdown':''}",
                    "{'author':{'name':'Ada'},'markdown':' \\n\\t '}",
                    "{'author':{'name':'Ada'},'markdown':'[x]: https://x.example'}",
                    "{'author':{'name':'Ada'},'markdown':'x','parant':null}",
                    "{'author':{'name':'Ada'},'markdown':'x','parent':5}",
                })
        void whatCanBeReadAndIsNotAcceptable(String body) {
            Response response = stage.post(body.replace('\'', '"'));

            assertThat(response.status()).isEqualTo(422);
            assertThat(json(response).at("/errors/0/field").asText()).isNotEmpty();
        }

        @Test
        void namesAndAddressesThatAreTooLong() {
            String form = "{\"author\":{\"name\":\"%s\",\"url\":\"https://%s\"},\"markdown\":\"x\"}";

            assertThat(stage.post(form.formatted("😀".repeat(80), "a".repeat(292)))
                            .status())
                    .isEqualTo(201);
            assertThat(stage.post(form.formatted("a".repeat(81), "a")).status()).isEqualTo(422);
            assertThat(stage.post(form.formatted("a", "a".repeat(293))).status())
                    .isEqualTo(422);
        }

        @Test
        void turnsNoAddressAround() {
            stage.post("{\"author\":{\"name\":\"A\",\"url\":\"https://a.example/\\u202egnp.exe\"},\"markdown\":\"x\"}");

            assertThat(stage.read("/posts/hello/comments")
                            .at("/items/0/author/url")
                            .asText())
                    .isEqualTo("https://a.example/gnp.exe");
        }

        @Test
        void leavesNothingBehind() {
            stage.post(body(" "), "idempotency-key", "k");
            stage.post("{", "idempotency-key", "k");

            assertThat(stage.records()).isEmpty();
        }
    }

    @Nested
    class Costing {
        private static final Metered.Call GATE = new Metered.Call("getItem", 0.5);

        @Test
        void readsTheGateAndWritesOnce() {
            stage.meter.take();
            stage.post(body("A comment of the usual length, which says what there is to say."));

            assertThat(stage.meter.take()).containsExactly(GATE, new Metered.Call("putItem", 1.0));
        }

        @Test
        void writesThreeUnitsWithAKeyAndTheCount() {
            stage.meter.take();
            stage.post(body("A comment of the usual length."), "idempotency-key", "4f9c1d0a-5c0e-4f3e-9c56");
            stage.count(stage.records());

            assertThat(stage.meter.take())
                    .containsExactly(
                            GATE,
                            // Whether the key was used before.
                            new Metered.Call("getItem", 1.0),
                            new Metered.Call("putItem", 1.0),
                            new Metered.Call("putItem", 1.0),
                            new Metered.Call("updateItem", 1.0));
        }

        @Test
        void staysWithinFourUnitsForTwoKibibytesOfProse() {
            stage.meter.take();
            stage.post(body(prose(2048)), "idempotency-key", "k");
            stage.count(stage.records());

            assertThat(writes(stage.meter.take())).isLessThanOrEqualTo(4);
        }

        @Test
        void readsTheParentOfAReplyStrongly() {
            String parent = json(stage.post(body("Hello"))).path("id").asText();
            stage.meter.take();

            stage.post("{\"author\":{\"name\":\"Bob\"},\"markdown\":\"Yes\",\"parent\":\"" + parent + "\"}");

            assertThat(stage.meter.take())
                    .containsExactly(
                            GATE,
                            new Metered.Call("getItem", 1.0),
                            // The first answer is noted at the comment that it answers.
                            new Metered.Call("updateItem", 1.0),
                            new Metered.Call("putItem", 1.0));
        }

        private static double writes(List<Metered.Call> calls) {
            return calls.stream()
                    .filter(call -> !call.equals(GATE))
                    .mapToDouble(Metered.Call::units)
                    .sum();
        }

        /// Text with the redundancy of a language: words of a small vocabulary in no order.
        private static String prose(int length) {
            var random = new Random(1);
            String[] words = ("the of and a to in is it you that for on with as this was at by not are from one have"
                            + " all can there what function table stream comment reader cache price measure question"
                            + " answer because however deployment interesting partition consistent architecture")
                    .split(" ");
            var text = new StringBuilder();
            while (text.length() < length) {
                text.append(words[random.nextInt(words.length)]).append(random.nextInt(9) == 0 ? ".\n" : " ");
            }
            return text.substring(0, length);
        }
    }
}
