package blog.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import blog.comments.CommentStatus;
import blog.comments.CommentTable;
import blog.comments.StoredComment;
import blog.events.Event;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
        decide(comment, CommentStatus.VISIBLE);
        decide(other, CommentStatus.SPAM);
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

    @Test
    void noneIsSentWhereNothingWaits() {
        knock();

        assertThat(mailroom.letters()).isEmpty();
        assertThat(mailroom.failures).isEmpty();
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
        decide(comment, CommentStatus.HELD);
        return comment;
    }

    private void decide(JsonNode comment, CommentStatus status) {
        CommentTable comments = mailroom.blog().tables().ofComments().comments();
        StoredComment before = comments.find(
                        mailroom.base.idAt("hello"), comment.path("id").asText(), Instant.EPOCH)
                .orElseThrow();
        comments.replace(before, before.decided(status, "moderator", "", mailroom.clock.instant()));
    }
}
