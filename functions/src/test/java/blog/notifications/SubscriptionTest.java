package blog.notifications;

import static blog.notifications.Mailroom.secret;
import static blog.notifications.Mailroom.text;
import static org.assertj.core.api.Assertions.assertThat;

import blog.Requests;
import blog.comments.CommentStatus;
import blog.events.Event;
import blog.http.Response;
import blog.subscriptions.LinkTable;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// From a wish by its confirmation to letters about replies, and to their end.
class SubscriptionTest {
    private static final String ADA = "ada@reader.example";

    private final Mailroom mailroom = new Mailroom();

    @Test
    void repliesAreToldOfOnceTheAddressHasSaidYes() throws MessagingException {
        JsonNode comment = mailroom.comment("Ada", null, null);

        assertThat(mailroom.subscribe(comment, ADA).status()).isEqualTo(202);
        assertThat(mailroom.run()).isEmpty();
        MimeMessage asked = mailroom.letters().getFirst();
        assertThat(asked.getAllRecipients()).containsExactly(new InternetAddress(ADA));
        mailroom.shown(mailroom.comment("Bob", null, comment.path("id").asText()));
        assertThat(mailroom.letters()).as("before the confirmation").hasSize(1);

        Response confirmed = mailroom.ask("POST", "/subscriptions/" + secret(asked), "");
        assertThat(Requests.json(confirmed).path("status").asText()).isEqualTo("confirmed");
        JsonNode reply = mailroom.comment("Bob", null, comment.path("id").asText());
        assertThat(mailroom.shown(reply)).isEmpty();

        MimeMessage told = mailroom.letters().getLast();
        assertThat(told.getSubject()).isEqualTo("A reply to your comment on Hello");
        assertThat(told.getRecipients(Message.RecipientType.TO)).containsExactly(new InternetAddress(ADA));
        assertThat(text(told))
                .contains("https://site.example/posts/hello#" + reply.path("id").asText())
                .doesNotContain("Said", "Bob");
    }

    /// RFC 8058.
    @Test
    void oneClickEndsItAndForgetsTheAddress() throws MessagingException {
        JsonNode comment = mailroom.comment("Ada", null, null);
        mailroom.subscribed(comment, ADA);
        mailroom.shown(mailroom.comment("Bob", null, comment.path("id").asText()));
        MimeMessage told = mailroom.letters().getLast();
        assertThat(told.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        String address =
                told.getHeader("List-Unsubscribe")[0].replaceAll("[<>]", "").substring(Mailroom.API.length());

        Response ended = mailroom.ask("POST", address, "", "content-type", "application/x-www-form-urlencoded");

        assertThat(ended.status()).isEqualTo(204);
        assertThat(mailroom.ask("POST", address, "").status()).isEqualTo(204);
        assertThat(mailroom.partitions("MAIL#", "SUBSCRIPTIONS#")).isEmpty();
        assertThat(mailroom.items()).noneMatch(item -> item.contains(ADA));
        mailroom.shown(mailroom.comment("Bob", null, comment.path("id").asText()));
        assertThat(mailroom.letters()).hasSize(2);
        assertThat(mailroom.ask("GET", "/subscriptions/" + secret(told), "").status())
                .isEqualTo(404);
    }

    /// useSend 412, Mailtrain 1195: programs that look for viruses follow every link of a letter, several times.
    @Test
    void followingALinkChangesNothing() {
        JsonNode comment = mailroom.comment("Ada", null, null);
        mailroom.subscribe(comment, ADA);
        mailroom.run();
        String secret = secret(mailroom.letters().getFirst());
        List<String> before = mailroom.items();

        for (String method : List.of("GET", "HEAD", "OPTIONS")) {
            for (String path : List.of("", "/unsubscribe")) {
                for (String type : List.of("*/*", "text/html", "application/json")) {
                    mailroom.ask(method, "/subscriptions/" + secret + path, "", "accept", type);
                }
            }
        }

        assertThat(mailroom.items()).containsExactlyInAnyOrderElementsOf(before);
        assertThat(Requests.json(mailroom.ask("GET", "/subscriptions/" + secret, ""))
                        .path("status")
                        .asText())
                .isEqualTo("pending");
    }

    @Test
    void aBrowserGetsAButtonThatNothingElseMayPress() {
        JsonNode comment = mailroom.comment("Ada", null, null);
        mailroom.subscribe(comment, ADA);
        mailroom.run();
        String path = "/subscriptions/" + secret(mailroom.letters().getFirst());

        Response page = mailroom.ask("GET", path, "", "accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        assertThat(new String(page.body(), StandardCharsets.UTF_8))
                .contains("<form method=\"post\" action=\"" + Mailroom.API + path + "\">");
        assertThat(page.headers().get("Content-Security-Policy"))
                .contains("default-src 'none'", "form-action 'self'", "frame-ancestors 'none'")
                .doesNotContain("script", "sandbox");
        Response confirmed = mailroom.ask("POST", path, "", "accept", "text/html");
        assertThat(new String(confirmed.body(), StandardCharsets.UTF_8))
                .contains("action=\"" + Mailroom.API + path + "/unsubscribe\"");
        Response ended = mailroom.ask("POST", path + "/unsubscribe", "", "accept", "text/html");
        assertThat(ended.status()).isEqualTo(200);
        assertThat(ended.headers().get("Content-Type")).startsWith("text/html");
        assertThat(mailroom.partitions("MAIL#")).isEmpty();
    }

    /// Every other answer stays inert.
    @Test
    void anAnswerWithoutAPageKeepsTheUsualPolicy() {
        assertThat(mailroom.ask("GET", "/subscriptions/none", "").headers().get("Content-Security-Policy"))
                .endsWith("sandbox");
    }

    @Test
    void onlyTheWriterMayAsk() {
        JsonNode comment = mailroom.comment("Ada", null, null);
        JsonNode other = mailroom.comment("Bob", null, null);
        String path = "/posts/hello/comments/" + comment.path("id").asText() + "/subscription";
        String body = "{\"email\":\"ada@reader.example\"}";

        for (String token : List.of("", "x", other.path("token").asText())) {
            assertThat(mailroom.ask("POST", path, body, "comment-token", token).status())
                    .isEqualTo(404);
        }
        assertThat(mailroom.ask("POST", path, body).status()).isEqualTo(404);
        assertThat(mailroom.ask("POST", path.replace(comment.path("id").asText(), "x".repeat(3000)), body)
                        .status())
                .isEqualTo(404);
        assertThat(mailroom.queue.take()).isEmpty();
        assertThat(mailroom.partitions("MAIL#")).isEmpty();
        assertThat(mailroom.failures).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "ada@reader.example\\r\\nBcc: victim@other.example",
                "ada@reader.example,victim@other.example",
                "Ada <ada@reader.example>",
                "ada@reader.example\\u2028x",
                "äda@reader.example"
            })
    void whatIsNoAddressIsRefusedByField(String email) {
        JsonNode comment = mailroom.comment("Ada", null, null);

        Response refused = mailroom.ask(
                "POST",
                "/posts/hello/comments/" + comment.path("id").asText() + "/subscription",
                "{\"email\":\"" + email + "\"}",
                "comment-token",
                comment.path("token").asText());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(Requests.json(refused).at("/errors/0/field").asText()).isEqualTo("email");
        assertThat(mailroom.queue.take()).isEmpty();
    }

    @Test
    void whatNobodyConfirmsIsGoneAfterADay() {
        JsonNode comment = mailroom.comment("Ada", null, null);
        mailroom.subscribe(comment, ADA);
        mailroom.run();
        String path = "/subscriptions/" + secret(mailroom.letters().getFirst());
        assertThat(mailroom.partitions("MAIL#"))
                .allSatisfy(item -> assertThat(item).contains("expires"));

        mailroom.clock.pass(Duration.ofHours(25));

        assertThat(mailroom.ask("GET", path, "").status()).isEqualTo(404);
        assertThat(mailroom.ask("POST", path, "").status()).isEqualTo(404);
        mailroom.shown(mailroom.comment("Bob", null, comment.path("id").asText()));
        assertThat(mailroom.letters()).hasSize(1);
    }

    @Test
    void aConfirmedOneLastsAndItsLinkWithIt() {
        JsonNode comment = mailroom.comment("Ada", null, null);
        String secret = mailroom.subscribed(comment, ADA);

        mailroom.clock.pass(Duration.ofDays(300));

        mailroom.shown(mailroom.comment("Bob", null, comment.path("id").asText()));
        assertThat(mailroom.letters()).hasSize(2);
        assertThat(mailroom.ask("DELETE", "/subscriptions/" + secret, "").status())
                .isEqualTo(204);
        assertThat(mailroom.partitions("MAIL#")).isEmpty();
    }

    /// No address lies there for ever.
    @Test
    void itEndsByItselfAfterFourHundredDays() {
        JsonNode comment = mailroom.comment("Ada", null, null);
        mailroom.subscribed(comment, ADA);

        mailroom.clock.pass(LinkTable.GOOD_FOR.plusHours(1));

        mailroom.shown(mailroom.comment("Bob", null, comment.path("id").asText()));
        assertThat(mailroom.letters()).hasSize(1);
        assertThat(mailroom.partitions("MAIL#"))
                .allSatisfy(item -> assertThat(item).contains("expires"));
    }

    /// Ghost 24441: one's own reply is no news.
    @Test
    void nobodyIsToldOfWhatTheyHaveSaidThemselves() {
        JsonNode comment = mailroom.comment("Ada", ADA, null);
        mailroom.subscribed(comment, "ADA@reader.example");

        mailroom.shown(mailroom.comment("Ada", ADA, comment.path("id").asText()));
        assertThat(mailroom.letters()).hasSize(1);
        mailroom.shown(
                mailroom.comment("Bob", "bob@reader.example", comment.path("id").asText()));
        assertThat(mailroom.letters()).hasSize(2);
    }

    @Test
    void whoIsToldAlreadyIsNotAskedAgain() {
        JsonNode comment = mailroom.comment("Ada", null, null);
        mailroom.subscribed(comment, ADA);

        assertThat(mailroom.subscribe(comment, "Ada@Reader.example").status()).isEqualTo(202);
        mailroom.run();

        assertThat(mailroom.letters()).hasSize(1);
        assertThat(mailroom.partitions("MAIL#")).hasSize(1);
    }

    /// The event says that it was shown; what counts is how it is when the letter would leave.
    @ParameterizedTest
    @EnumSource(
            value = CommentStatus.class,
            names = {"HELD", "SPAM", "REMOVED", "DELETED"})
    void aReplyThatIsHiddenMeanwhileIsNotToldOf(CommentStatus status) {
        JsonNode comment = mailroom.comment("Ada", null, null);
        mailroom.subscribed(comment, ADA);
        JsonNode reply = mailroom.comment("Bob", null, comment.path("id").asText());
        mailroom.decide(reply, status);

        assertThat(mailroom.shown(reply)).isEmpty();

        assertThat(mailroom.letters()).hasSize(1);
    }

    /// Shown, hidden and shown again, whenever that is, is no news; nor is what was brought from another blog.
    @Test
    void aReplyIsNewsOnce() {
        JsonNode comment = mailroom.comment("Ada", null, null);
        mailroom.subscribed(comment, ADA);
        JsonNode reply = mailroom.comment("Bob", null, comment.path("id").asText());
        mailroom.shown(reply);
        assertThat(mailroom.letters()).hasSize(2);

        for (int days : new int[] {1, 20, 30, 100}) {
            mailroom.clock.pass(Duration.ofDays(days));
            mailroom.shown(reply);
        }

        assertThat(mailroom.letters()).hasSize(2);
    }

    /// The same browser, though no address was said.
    @Test
    void nobodyIsToldOfWhatTheirBrowserHasSaid() {
        JsonNode comment = mailroom.comment("Ada", null, null, "visitor-token", "the-browser-of-ada");
        mailroom.subscribed(comment, ADA);

        mailroom.shown(
                mailroom.comment("Ada", null, comment.path("id").asText(), "visitor-token", "the-browser-of-ada"));
        assertThat(mailroom.letters()).hasSize(1);
        mailroom.shown(
                mailroom.comment("Bob", null, comment.path("id").asText(), "visitor-token", "the-browser-of-bob"));
        assertThat(mailroom.letters()).hasSize(2);
    }

    /// Whoever presses again, for the letter is late, wants one letter a reply, and none after the first no.
    @Test
    void whoSaysYesTwiceIsToldOnceAndSaysNoOnce() {
        JsonNode comment = mailroom.comment("Ada", null, null);
        for (int i = 0; i < 3; i++) {
            mailroom.subscribe(comment, ADA);
        }
        mailroom.run();
        List<String> secrets = mailroom.letters().stream().map(Mailroom::secret).toList();
        assertThat(secrets).hasSize(3);
        for (String secret : secrets) {
            assertThat(mailroom.ask("POST", "/subscriptions/" + secret, "").status())
                    .isEqualTo(200);
        }

        mailroom.shown(mailroom.comment("Bob", null, comment.path("id").asText()));
        assertThat(mailroom.letters()).hasSize(4);
        assertThat(mailroom.ask("DELETE", "/subscriptions/" + secrets.getLast(), "")
                        .status())
                .isEqualTo(204);
        mailroom.shown(mailroom.comment("Bob", null, comment.path("id").asText()));

        assertThat(mailroom.letters()).hasSize(4);
        assertThat(mailroom.partitions("MAIL#", "SUBSCRIPTIONS#")).isEmpty();
    }

    @Test
    void aCommentIsNoWayToWriteToStrangers() {
        JsonNode comment = mailroom.comment("Mallory", null, null);
        for (int i = 0; i < 10; i++) {
            assertThat(mailroom.subscribe(comment, i + "@reader.example").status())
                    .isEqualTo(202);
        }
        mailroom.run();
        assertThat(mailroom.letters()).hasSize(3);

        JsonNode spam = mailroom.comment("Mallory", null, null);
        mailroom.decide(spam, CommentStatus.SPAM);
        assertThat(mailroom.subscribe(spam, ADA).status()).isEqualTo(202);
        mailroom.run();
        assertThat(mailroom.letters()).hasSize(3);
    }

    /// The address lies there for the sake of the comment.
    @Test
    void theAddressGoesWithTheComment() {
        JsonNode comment = mailroom.comment("Ada", null, null);
        mailroom.subscribed(comment, ADA);
        String removed = mailroom.event(Event.Type.COMMENT_REMOVED, comment);
        mailroom.decide(comment, CommentStatus.REMOVED);
        mailroom.take(mailroom.subscriber(), List.of(removed));
        assertThat(mailroom.partitions("MAIL#")).as("a moderator may undo it").hasSize(1);

        mailroom.decide(comment, CommentStatus.DELETED);
        mailroom.take(mailroom.subscriber(), List.of(removed));

        assertThat(mailroom.partitions("MAIL#", "SUBSCRIPTIONS#")).isEmpty();
    }

    @Test
    void aReplyThatIsNotThereAnyMoreIsNotToldOf() {
        JsonNode comment = mailroom.comment("Ada", null, null);
        mailroom.subscribed(comment, ADA);

        mailroom.shown(mailroom.comment("Bob", null, null));
        mailroom.take(
                mailroom.subscriber(),
                List.of(mailroom.event(
                        Event.Type.COMMENT_SHOWN,
                        Requests.json(Response.ofJson(
                                200, "{\"id\":\"01KB4Z7J8M3Q2W5E9R6T1Y4V8B\"}".getBytes(StandardCharsets.UTF_8))))));

        assertThat(mailroom.letters()).hasSize(1);
        assertThat(mailroom.failures).isEmpty();
    }

    /// What lies in the queue for days, if mail is down, has no address.
    @Test
    void theQueueIsToldNoAddressAndTheTableNoLink() {
        JsonNode comment = mailroom.comment("Ada", null, null);
        mailroom.subscribe(comment, ADA);
        List<String> bodies = mailroom.queue.take();
        assertThat(bodies).singleElement().satisfies(body -> assertThat(body).doesNotContain("ada", "@"));

        mailroom.take(mailroom.subscriber(), bodies);

        assertThat(mailroom.items())
                .noneMatch(item -> item.contains(secret(mailroom.letters().getFirst())));
        assertThat(mailroom.items().stream().filter(item -> item.contains(ADA)))
                .singleElement()
                .satisfies(item -> assertThat(item).contains("S=MAIL#"));
    }
}
