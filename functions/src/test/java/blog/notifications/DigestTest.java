package blog.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import blog.comments.CommentStatus;
import blog.events.Event;
import blog.subscribers.Message;
import blog.subscribers.Messages;
import blog.subscribers.Subscriber;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Moderators hear how many comments wait, and not more often than once an hour.
class DigestTest {
    private static final List<String> KNOCK = List.of();

    private final Mailroom mailroom = new Mailroom();

    @Test
    void tellsHowManyWaitAndNothingOfWhatTheySay() throws MessagingException {
        held();

        assertThat(mailroom.letters()).hasSize(1);
        assertThat(mailroom.letters().getFirst().getSubject()).isEqualTo("1 waits for a moderator");
        assertThat(mailroom.letters().getFirst().getAllRecipients()[0]).hasToString("moderator@blog.example");
        assertThat(Mailroom.text(mailroom.letters().getFirst()))
                .contains(Mailroom.API + "/moderation?status=held")
                .doesNotContain("Said by");
    }

    @Test
    void whatComesWithinTheHourIsToldAtItsEnd() throws MessagingException {
        held();
        held();
        held();
        knock();
        assertThat(mailroom.letters()).hasSize(1);

        mailroom.clock.pass(Duration.ofMinutes(59));
        knock();
        assertThat(mailroom.letters()).hasSize(1);
        mailroom.clock.pass(Duration.ofMinutes(2));
        knock();
        knock();

        assertThat(mailroom.letters()).hasSize(2);
        assertThat(mailroom.letters().getLast().getSubject()).isEqualTo("3 wait for a moderator");
        mailroom.clock.pass(Duration.ofHours(5));
        knock();
        assertThat(mailroom.letters()).as("nothing new").hasSize(2);
    }

    @Test
    void whatWasDecidedMeanwhileIsNotToldOf() {
        JsonNode comment = held();
        JsonNode other = held();
        mailroom.decide(comment, CommentStatus.VISIBLE);
        mailroom.decide(other, CommentStatus.SPAM);
        mailroom.clock.pass(Duration.ofHours(2));
        knock();
        knock();

        assertThat(mailroom.letters()).hasSize(1);
    }

    @Test
    void manyAtOnceMakeOneLetter() {
        List<JsonNode> comments = List.of(hold(), hold(), hold());

        mailroom.take(
                mailroom.subscriber(),
                comments.stream()
                        .map(comment -> mailroom.event(Event.Type.COMMENT_HELD, comment))
                        .toList());

        assertThat(mailroom.letters()).hasSize(1);
    }

    /// Two batches that run at once send one letter, and what comes while it is on its way is told of later.
    @Test
    void batchesAtOnceMakeOneLetterAndLoseNothing() throws InterruptedException {
        Subscriber subscriber = mailroom.subscriber();
        List<String> events = IntStream.range(0, 20)
                .mapToObj(_ -> mailroom.event(Event.Type.COMMENT_HELD, hold()))
                .toList();

        try (var threads = Executors.newFixedThreadPool(20)) {
            threads.invokeAll(events.stream()
                    .<Callable<String>>map(event -> () -> {
                        subscriber.accept(new Messages(List.of(new Message("m", "r", 1, event)), _ -> {}));
                        return event;
                    })
                    .toList());
        }

        assertThat(mailroom.letters()).hasSize(1);
        held();
        mailroom.clock.pass(Duration.ofMinutes(61));
        knock();
        assertThat(mailroom.letters()).hasSize(2);
    }

    @Test
    void whatIsRefusedIsSentAsSoonAsItCan() {
        JsonNode comment = hold();
        String event = mailroom.event(Event.Type.COMMENT_HELD, comment);
        mailroom.post.refuses(true);
        assertThat(mailroom.take(mailroom.subscriber(), List.of(event))).hasSize(1);
        mailroom.post.refuses(false);

        assertThat(mailroom.take(mailroom.subscriber(), List.of(event))).isEmpty();

        assertThat(mailroom.letters()).hasSize(1);
    }

    /// It may have been taken or not: moderators get it an hour later, and never two within one.
    @Test
    void whatNobodyKnowsOfIsSentWhenTheHourIsOver() {
        String event = mailroom.event(Event.Type.COMMENT_HELD, hold());
        mailroom.post.isDown(true);
        assertThat(mailroom.take(mailroom.subscriber(), List.of(event))).hasSize(1);
        mailroom.post.isDown(false);

        assertThat(mailroom.take(mailroom.subscriber(), List.of(event))).isEmpty();
        assertThat(mailroom.letters()).isEmpty();
        mailroom.clock.pass(Duration.ofMinutes(61));
        knock();

        assertThat(mailroom.letters()).hasSize(1);
    }

    @Test
    void noneIsSentWhereNothingWaits() {
        knock();

        assertThat(mailroom.letters()).isEmpty();
        assertThat(mailroom.failures).isEmpty();
    }

    /// What readers have seen is removed first, and waits then.
    @Test
    void whatWaitsAgainAfterAnEditIsToldOfToo() {
        JsonNode comment = hold();

        mailroom.take(mailroom.subscriber(), List.of(mailroom.event(Event.Type.COMMENT_REMOVED, comment)));

        assertThat(mailroom.letters()).hasSize(1);
    }

    private void knock() {
        assertThat(mailroom.take(mailroom.subscriber(), KNOCK)).isEmpty();
    }

    private JsonNode held() {
        JsonNode comment = hold();
        mailroom.take(mailroom.subscriber(), List.of(mailroom.event(Event.Type.COMMENT_HELD, comment)));
        return comment;
    }

    private JsonNode hold() {
        JsonNode comment = mailroom.comment("Ada", null, null);
        mailroom.decide(comment, CommentStatus.HELD);
        return comment;
    }
}
