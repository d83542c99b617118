package blog.comments;

import blog.dynamo.Attributes;
import blog.dynamo.NewItem;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The attributes of a comment that say what was thought of it.
final class Judgement {
    private Judgement() {}

    static void put(NewItem item, Verdict verdict, List<Decision> trail) {
        if (verdict.score() > 0) {
            item.number(CommentItem.SCORE, verdict.score())
                    .with(
                            CommentItem.REASONS,
                            AttributeValue.fromL(verdict.reasons().stream()
                                    .map(AttributeValue::fromS)
                                    .toList()));
        }
        if (!trail.isEmpty()) {
            item.with(
                    CommentItem.TRAIL,
                    AttributeValue.fromL(trail.stream().map(Judgement::step).toList()));
        }
    }

    static Verdict verdict(Map<String, AttributeValue> item) {
        AttributeValue reasons = item.get(CommentItem.REASONS);
        return reasons == null
                ? Verdict.CLEAN
                : new Verdict(
                        (int) Attributes.number(item, CommentItem.SCORE),
                        reasons.l().stream().map(AttributeValue::s).toList());
    }

    static List<Decision> trail(Map<String, AttributeValue> item) {
        AttributeValue trail = item.get(CommentItem.TRAIL);
        return trail == null
                ? List.of()
                : trail.l().stream()
                        .map(AttributeValue::m)
                        .map(Judgement::decision)
                        .toList();
    }

    private static AttributeValue step(Decision decision) {
        return AttributeValue.fromM(new NewItem(Map.of())
                .instant("at", decision.at())
                .text("by", decision.by())
                .text("from", decision.from().word())
                .text("to", decision.to().word())
                .text("why", decision.why())
                .attributes());
    }

    private static Decision decision(Map<String, AttributeValue> step) {
        return new Decision(
                Attributes.instant(step, "at"),
                Attributes.text(step, "by"),
                CommentStatus.of(Attributes.text(step, "from")).orElseThrow(),
                CommentStatus.of(Attributes.text(step, "to")).orElseThrow(),
                Attributes.text(step, "why"));
    }
}
