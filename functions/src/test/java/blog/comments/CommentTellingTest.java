package blog.comments;

import static org.assertj.core.api.Assertions.assertThat;

import blog.Followers;
import blog.TestBlog;
import blog.dynamo.Attributes;
import blog.streams.Records;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class CommentTellingTest {
    private static final String POST = "01J00000000000000000000000";
    private static final String COMMENT = "01J00000000000000000000001";

    private final TestBlog blog = new TestBlog();

    @Test
    void aCommentThatAppearsIsToldByIdAndVersionWithoutItsText() {
        assertThat(consume().getBatchItemFailures()).isEmpty();

        assertThat(blog.bus.entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail())
                        .isEqualTo("{\"specversion\":\"1.0\",\"id\":\"comments/" + COMMENT
                                + "/1/shown\",\"source\":\"https://api.example/v1\","
                                + "\"type\":\"blog.comment.shown\",\"subject\":\"" + COMMENT
                                + "\",\"time\":\"2024-06-10T02:35:18.400Z\",\"data\":{\"post\":\"" + POST
                                + "\",\"comment\":\""
                                + COMMENT + "\",\"version\":1}}"));
    }

    /// The stream brings it again, and it has the same id; it is not counted twice.
    @Test
    void aRecordThatTheBusDoesNotTakeComesAgain() {
        blog.bus.isDown(true);
        assertThat(consume().getBatchItemFailures()).hasSize(1);
        blog.bus.isDown(false);
        assertThat(consume().getBatchItemFailures()).isEmpty();
        assertThat(consume().getBatchItemFailures()).isEmpty();

        assertThat(blog.bus.events())
                .hasSize(2)
                .extracting(event -> event.id())
                .containsOnly("comments/" + COMMENT + "/1/shown");
    }

    @Test
    void whatIsNoCommentIsNotTold() {
        var key = Map.of("pk", Attributes.s("KEY#abc"), "sk", Attributes.s("KEY"));
        followers(Records.event(blog.comments, List.of(Records.ofNew(key, "1"))));

        assertThat(blog.bus.calls()).isZero();
    }

    /// Ten thousand old comments are no news: neither webhooks nor mails hear of them.
    @Test
    void whatWasBroughtInFromElsewhereIsNotToldUntilItIsDecidedUpon() {
        Map<String, AttributeValue> brought = new HashMap<>(comment());
        brought.put("imported", Attributes.n(1));
        followers(Records.event(blog.comments, List.of(Records.ofNew(brought, "1"))));

        assertThat(blog.bus.calls()).isZero();
    }

    /// Else whoever keeps something for its sake would never hear that it is gone.
    @Test
    void whatReadersHaveNotSeenIsRemovedWhenItIsGone() {
        Map<String, AttributeValue> held = new HashMap<>(comment());
        held.put("status", Attributes.s("held"));
        Map<String, AttributeValue> place = new HashMap<>(comment());
        place.put("status", Attributes.s("deleted"));
        place.put("v", Attributes.n(2));
        DynamodbStreamRecord deleted = Records.ofNew(place, "1");
        deleted.getDynamodb().setOldImage(Records.ofNew(held, "1").getDynamodb().getNewImage());
        DynamodbStreamRecord swept = Records.ofNew(place, "2");
        swept.getDynamodb().setOldImage(swept.getDynamodb().getNewImage());
        swept.getDynamodb().setNewImage(null);

        followers(Records.event(blog.comments, List.of(deleted, swept)));

        assertThat(blog.bus.events())
                .singleElement()
                .satisfies(event -> assertThat(event.id()).isEqualTo("comments/" + COMMENT + "/2/removed"));
    }

    private static Map<String, AttributeValue> comment() {
        return Map.of(
                "pk", Attributes.s("POST#" + POST),
                "sk", Attributes.s(COMMENT),
                "slug", Attributes.s("hello"),
                "status", Attributes.s("visible"),
                "v", Attributes.n(1));
    }

    private StreamsEventResponse consume() {
        return followers(Records.event(blog.comments, List.of(Records.ofNew(comment(), "1"))));
    }

    private StreamsEventResponse followers(DynamodbEvent event) {
        return Followers.of(blog.blog, blog.bus.bus()).consume(event);
    }
}
