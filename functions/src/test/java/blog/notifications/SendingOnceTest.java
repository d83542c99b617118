package blog.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import blog.Intercepted;
import blog.Notifications;
import blog.events.Event;
import blog.mail.Postbox;
import blog.subscribers.Message;
import blog.subscribers.Messages;
import blog.subscribers.Subscriber;
import blog.subscriptions.AskedTable;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.ses.model.SendRawEmailRequest;
import software.amazon.awssdk.services.ses.model.SendRawEmailResponse;
import software.amazon.awssdk.services.ses.model.SesException;

/// A letter is sent once, whatever comes twice, and at least once, whatever dies on the way.
class SendingOnceTest {
    private static final Set<String> WRITES = Set.of("putItem", "updateItem", "deleteItem", "transactWriteItems");
    private static final String ADA = "ada@reader.example";
    private static final Duration LATER = Duration.ofMinutes(6);

    private final Mailroom mailroom = new Mailroom();

    @Test
    void aMessageThatComesTwiceMakesOneLetter() {
        JsonNode comment = mailroom.comment("Ada", null, null);
        mailroom.subscribe(comment, ADA);
        List<String> asked = mailroom.queue.take();
        mailroom.take(mailroom.subscriber(), asked);
        mailroom.take(mailroom.subscriber(), asked);
        assertThat(mailroom.letters()).hasSize(1);
        mailroom.ask(
                "POST", "/subscriptions/" + Mailroom.secret(mailroom.letters().getFirst()), "");
        mailroom.take(mailroom.subscriber(), asked);
        assertThat(mailroom.letters()).hasSize(1);

        JsonNode reply = mailroom.comment("Bob", null, comment.path("id").asText());
        mailroom.shown(reply);
        mailroom.shown(reply);
        mailroom.clock.pass(LATER);
        mailroom.shown(reply);

        assertThat(mailroom.letters()).hasSize(2);
        assertThat(mailroom.failures).isEmpty();
    }

    @Test
    void messagesThatComeTwentyTimesAtOnceMakeOneLetter() throws InterruptedException {
        JsonNode comment = mailroom.comment("Ada", null, null);
        mailroom.subscribed(comment, ADA);
        String told = mailroom.event(
                Event.Type.COMMENT_SHOWN,
                mailroom.comment("Bob", null, comment.path("id").asText()));
        Subscriber subscriber = mailroom.subscriber();

        try (var threads = Executors.newFixedThreadPool(20)) {
            threads.invokeAll(Collections.nCopies(20, () -> {
                subscriber.accept(new Messages(List.of(new Message("m", "r", 1, told)), _ -> {}));
                return told;
            }));
        }

        assertThat(mailroom.letters()).hasSize(2);
    }

    /// The writes of a letter about a reply: whose turn it is, the count, the link, and that it is sent. Only what
    /// dies between the letter and that note sends another.
    @ParameterizedTest
    @CsvSource({"1,false", "1,true", "2,false", "2,true", "3,false", "3,true", "4,false", "4,true"})
    void aWriteThatFailsLosesNoLetter(int number, boolean late) {
        JsonNode comment = mailroom.comment("Ada", null, null);
        mailroom.subscribed(comment, ADA);
        String told = mailroom.event(
                Event.Type.COMMENT_SHOWN,
                mailroom.comment("Bob", null, comment.path("id").asText()));

        List<String> again = mailroom.take(on(failing(number, late), mailroom.post), List.of(told));
        assertThat(again).hasSize(1);
        mailroom.clock.pass(LATER);
        assertThat(mailroom.take(mailroom.subscriber(), List.of(told))).isEmpty();
        mailroom.take(mailroom.subscriber(), List.of(told));

        assertThat(mailroom.letters()).hasSize(number == 4 && !late ? 3 : 2);
    }

    /// The writes of a question for a yes: whose turn, three counts, the subscription, the link, and that it is
    /// sent.
    @ParameterizedTest
    @CsvSource({
        "1,false", "1,true", "2,false", "2,true", "3,false", "3,true", "4,false", "4,true", "5,false", "5,true",
        "6,false", "6,true", "7,false"
    })
    void aQuestionIsAskedWhateverFails(int number, boolean late) {
        JsonNode comment = mailroom.comment("Ada", null, null);
        mailroom.subscribe(comment, ADA);
        List<String> asked = mailroom.queue.take();

        assertThat(mailroom.take(on(failing(number, late), mailroom.post), asked))
                .hasSize(1);
        mailroom.clock.pass(LATER);
        assertThat(mailroom.take(mailroom.subscriber(), asked)).isEmpty();

        assertThat(mailroom.letters()).hasSize(number == 7 ? 2 : 1);
        assertThat(mailroom.ask(
                                "POST",
                                "/subscriptions/"
                                        + Mailroom.secret(mailroom.letters().getLast()),
                                "")
                        .status())
                .isEqualTo(200);
    }

    /// As the SDK does when an answer is lost: the claim that lies there is our own.
    @Test
    void aClaimThatIsMadeTwiceIsStillOurs() {
        JsonNode comment = mailroom.comment("Ada", null, null);
        mailroom.subscribe(comment, ADA);
        DynamoDbClient doubling = Intercepted.client((operation, request, call) -> {
            if (operation.equals("putItem") && request.toString().contains("MAILED#")) {
                var _ = call.apply(request);
            }
            return call.apply(request);
        });

        assertThat(mailroom.take(on(doubling, mailroom.post), mailroom.queue.take()))
                .isEmpty();

        assertThat(mailroom.letters()).hasSize(1);
    }

    /// Mail that is down for a day uses up no letter of the day.
    @ParameterizedTest
    @ValueSource(ints = {1, 30})
    void whatCannotBeSentIsSentWhenItCan(int times) {
        JsonNode comment = mailroom.comment("Ada", null, null);
        mailroom.subscribed(comment, ADA);
        String told = mailroom.event(
                Event.Type.COMMENT_SHOWN,
                mailroom.comment("Bob", null, comment.path("id").asText()));

        for (int i = 0; i < times; i++) {
            assertThat(mailroom.take(on(mailroom.base.dynamo(), new Down()), List.of(told)))
                    .hasSize(1);
        }
        assertThat(mailroom.failures).hasSize(times);
        assertThat(mailroom.take(mailroom.subscriber(), List.of(told))).isEmpty();

        assertThat(mailroom.letters()).hasSize(2);
    }

    @Test
    void anAddressGetsTwentyLettersADay() {
        JsonNode comment = mailroom.comment("Ada", null, null);
        mailroom.subscribed(comment, ADA);
        var replies = new ArrayList<String>();
        for (int i = 0; i < 30; i++) {
            replies.add(mailroom.event(
                    Event.Type.COMMENT_SHOWN,
                    mailroom.comment("Bob", null, comment.path("id").asText())));
        }

        assertThat(mailroom.take(mailroom.subscriber(), replies)).isEmpty();

        // However it is spelled, and whatever the letters are about.
        assertThat(mailroom.letters()).hasSize(SentTable.MOST);
        mailroom.subscribe(mailroom.comment("Ada", null, null), "Ada@Reader.example");
        mailroom.run();
        assertThat(mailroom.letters()).hasSize(SentTable.MOST);
        assertThat(mailroom.partitions("MAIL#")).hasSize(1);

        mailroom.clock.pass(Duration.ofDays(1));
        mailroom.shown(mailroom.comment("Bob", null, comment.path("id").asText()));
        assertThat(mailroom.letters()).hasSize(SentTable.MOST + 1);
    }

    /// Whoever knows an address can ask for letters to it: five a day, and three that are not answered.
    @Test
    void nobodyIsFloodedByWhatOthersAskFor() {
        for (int i = 0; i < 10; i++) {
            mailroom.subscribe(mailroom.comment("Mallory", null, null), ADA);
        }
        mailroom.run();
        assertThat(mailroom.letters()).hasSize(AskedTable.MOST);
        assertThat(mailroom.partitions("MAIL#")).hasSize(AskedTable.MOST);
        mailroom.clock.pass(Duration.ofDays(8));
        mailroom.subscribe(mailroom.comment("Mallory", null, null), ADA);
        mailroom.run();
        assertThat(mailroom.letters()).as("a week later").hasSize(AskedTable.MOST);

        mailroom.comment("Ada", ADA, null);
        for (int i = 0; i < 10; i++) {
            mailroom.ask("POST", "/privacy", "{\"email\":\"" + ADA + "\"}");
        }
        mailroom.run();
        assertThat(mailroom.letters()).hasSize(AskedTable.MOST + SentTable.MOST_ASKED_FOR);
        assertThat(mailroom.failures).isEmpty();
        assertThat(mailroom.partitions("ASKED#", "SENT#")).noneMatch(item -> item.contains(ADA));

        mailroom.clock.pass(Duration.ofDays(31));
        mailroom.subscribed(mailroom.comment("Ada", null, null), ADA);
        assertThat(mailroom.partitions("ASKED#")).as("a yes is an answer").isEmpty();
    }

    /// What SES says of an address is in no log, and what it can never deliver is not tried for ever.
    @Test
    void aRefusalIsToldWithoutTheAddress() {
        JsonNode comment = mailroom.comment("Ada", null, null);
        mailroom.subscribe(comment, ADA);
        List<String> asked = mailroom.queue.take();

        assertThat(mailroom.take(on(mailroom.base.dynamo(), new Refusing("MessageRejected")), asked))
                .hasSize(1);
        assertThat(mailroom.failures)
                .singleElement()
                .satisfies(failure -> assertThat(failure)
                        .hasMessage("mail was refused: MessageRejected 400")
                        .hasNoCause());
        assertThat(mailroom.take(on(mailroom.base.dynamo(), new Refusing("InvalidParameterValue")), asked))
                .isEmpty();
        assertThat(mailroom.failures).hasSize(1);
        assertThat(mailroom.partitions("MAIL#", "SUBSCRIPTIONS#")).isEmpty();
    }

    /// plots2 6273: one that fails holds up no other.
    @Test
    void anUnreadableMessageFailsAlone() {
        JsonNode comment = mailroom.comment("Ada", null, null);
        mailroom.subscribe(comment, ADA);
        var bodies = new ArrayList<>(List.of("nonsense", "{}", "{\"mail\":\"01KB4Z7J8M3Q2W5E9R6T1Y4V8B\"}"));
        bodies.addAll(mailroom.queue.take());

        assertThat(mailroom.take(mailroom.subscriber(), bodies)).hasSize(2);
        assertThat(mailroom.letters()).hasSize(1);
    }

    private Subscriber on(DynamoDbClient dynamo, SesClient ses) {
        return Notifications.of(mailroom.blog(dynamo), new Postbox(ses, mailroom.clock));
    }

    private static DynamoDbClient failing(int number, boolean late) {
        var calls = new AtomicInteger();
        return Intercepted.client((operation, request, call) -> {
            // It has died: nothing that comes after is written either.
            if (!WRITES.contains(operation) || calls.incrementAndGet() < number) {
                return call.apply(request);
            }
            if (late && calls.get() == number) {
                var _ = call.apply(request);
            }
            throw SdkClientException.create("the function has died");
        });
    }

    /// SES that says why it takes nothing, with addresses.
    private record Refusing(String code) implements SesClient {
        @Override
        public SendRawEmailResponse sendRawEmail(SendRawEmailRequest request) {
            throw SesException.builder()
                    .message("Email address is not verified: " + request.destinations())
                    .statusCode(400)
                    .awsErrorDetails(AwsErrorDetails.builder()
                            .errorCode(code)
                            .errorMessage("Email address is not verified: " + request.destinations())
                            .build())
                    .build();
        }

        @Override
        public String serviceName() {
            return "email";
        }

        @Override
        public void close() {}
    }

    /// SES that takes nothing.
    private static final class Down implements SesClient {
        @Override
        public SendRawEmailResponse sendRawEmail(SendRawEmailRequest request) {
            throw SdkClientException.create("mail is down");
        }

        @Override
        public String serviceName() {
            return "email";
        }

        @Override
        public void close() {}
    }
}
