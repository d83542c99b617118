package blog.comments;

import static blog.comments.CommentStage.HELLO;
import static blog.comments.CommentStage.body;
import static blog.comments.CommentStage.json;
import static org.assertj.core.api.Assertions.assertThat;

import blog.LocalDynamo;
import blog.posts.gate.Gate;
import blog.posts.gate.GateTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

class CommentCountingTest {
    private final CommentStage stage = new CommentStage();

    @BeforeEach
    void openThePost() {
        stage.begin(HELLO, "P1", Gate.State.OPEN);
    }

    @Test
    void countsWhatIsVisible() {
        stage.post(body("one"));
        stage.post(body("two"), "idempotency-key", "k");
        stage.count(stage.records());

        assertThat(total()).isEqualTo(2);
    }

    @Test
    void passesOverIdempotencyKeys() {
        stage.post(body("two"), "idempotency-key", "k");
        List<StreamRecord> keys = stage.records().stream()
                .filter(record -> !CommentItem.isComment(record.keys()))
                .toList();
        stage.meter.take();
        stage.count(keys);

        assertThat(keys).hasSize(1);
        assertThat(stage.meter.take()).isEmpty();
    }

    @Test
    void touchesNothingForAChangeThatLeavesACommentVisible() {
        String id = add();
        change(id, "visible", 2);
        List<StreamRecord> records = stage.records();
        stage.meter.take();
        stage.count(records.subList(1, 2));

        assertThat(stage.meter.take()).isEmpty();
    }

    @Test
    void countsHidingShowingAndRemovingEachOnce() {
        String id = add();
        add();
        change(id, "held", 2);
        change(id, "visible", 3);
        change(id, "held", 4);
        change(id, "visible", 5);
        remove(id);
        List<StreamRecord> records = stage.records();

        stage.count(records.subList(0, 3));
        assertThat(total()).isEqualTo(1);
        stage.count(records.subList(0, 4));
        assertThat(total()).isEqualTo(2);
        stage.count(records);
        stage.count(records);
        assertThat(total()).isEqualTo(1);
    }

    @Test
    void leavesTheNextLifeAlone() {
        add();
        stage.begin(HELLO, "P2", Gate.State.OPEN);
        stage.count(stage.records());

        assertThat(total()).isZero();
    }

    /// A history of comments that come, are hidden, shown and removed, delivered shuffled and more than once.
    @Test
    void isExactForAHundredReplaysInAnyOrderWithDuplicates() {
        var random = new Random(7);
        var ids = new ArrayList<String>();
        int version = 1;
        for (int i = 0; i < 12; i++) {
            ids.add(add());
            String id = ids.get(random.nextInt(ids.size()));
            version++;
            switch (random.nextInt(4)) {
                case 0 -> change(id, "held", version);
                case 1 -> change(id, "visible", version);
                case 2 -> remove(ids.remove(ids.indexOf(id)));
                default -> change(id, "visible", version);
            }
        }
        List<StreamRecord> records = stage.records();
        int visible =
                stage.read("/posts/hello/comments?limit=100").path("items").size();

        for (int seed = 0; seed < 100; seed++) {
            stage.begin(HELLO, "P1", Gate.State.OPEN);
            var replay = new ArrayList<>(records);
            var order = new Random(seed);
            for (int extra = order.nextInt(records.size()); extra > 0; extra--) {
                replay.add(records.get(order.nextInt(records.size())));
            }
            Collections.shuffle(replay, order);

            stage.count(replay);

            assertThat(total()).as("seed %d", seed).isEqualTo(visible);
        }
    }

    private String add() {
        return json(stage.post(body("Hello"))).path("id").asText();
    }

    /// What moderation will do.
    private void change(String id, String status, int version) {
        LocalDynamo.CLIENT.updateItem(UpdateItemRequest.builder()
                .tableName(stage.comments)
                .key(CommentItem.key("P1", id))
                .updateExpression("SET #status = :status, v = :v")
                .expressionAttributeNames(Map.of("#status", "status"))
                .expressionAttributeValues(Map.of(
                        ":status", AttributeValue.fromS(status), ":v", AttributeValue.fromN(Integer.toString(version))))
                .build());
    }

    private void remove(String id) {
        LocalDynamo.CLIENT.deleteItem(DeleteItemRequest.builder()
                .tableName(stage.comments)
                .key(CommentItem.key("P1", id))
                .build());
    }

    private long total() {
        return new GateTable(LocalDynamo.CLIENT, stage.content)
                .find(HELLO)
                .orElseThrow()
                .comments();
    }
}
