package blog.posts.store;

import static blog.dynamo.Attributes.n;
import static blog.dynamo.Attributes.s;

import blog.dynamo.ItemSize;
import blog.dynamo.Table;
import blog.http.InvalidInput;
import blog.names.Slug;
import blog.posts.Slot;
import blog.posts.StoredPost;
import blog.posts.gate.GateMoves;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// The parts of transactions that change what lies at a slug, each on the condition that nobody else has.
record PostWrites(String table) {
    private static final String AS_READ = Table.VERSION + " = :before";

    /// Puts the item in place of what was read as `before`; when that has changed, the outcome has what lies
    /// there now.
    TransactWriteItem replace(Map<String, AttributeValue> item, Slot before) {
        Put.Builder put = Put.builder()
                .tableName(table)
                .item(within(item))
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
        if (before instanceof Slot.Vacant) {
            put.conditionExpression(Table.NOTHING_THERE);
        } else {
            put.conditionExpression(AS_READ).expressionAttributeValues(Map.of(":before", n(before.version())));
        }
        return put(put.build());
    }

    /// Changes nothing, and holds only if the slot is still as it was read.
    TransactWriteItem check(Slug slug, Slot slot) {
        var check = ConditionCheck.builder()
                .tableName(table)
                .key(PostItem.key(slug))
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
        if (slot instanceof Slot.Vacant) {
            check.conditionExpression(Table.NOTHING_THERE);
        } else {
            check.conditionExpression(AS_READ).expressionAttributeValues(Map.of(":before", n(slot.version())));
        }
        return TransactWriteItem.builder().conditionCheck(check.build()).build();
    }

    /// Makes a slug, which holds `found`, lead to the post.
    List<TransactWriteItem> claim(Slug slug, Slot found, StoredPost post) {
        var moved = new Slot.Moved(slug, post.id(), found.version() + 1, post.slug());
        return List.of(replace(SlotItem.from(moved), found), put(GateMoves.moved(table, slug, post.id(), post.slug())));
    }

    /// Makes a slug that leads to the post already lead to where it lies now.
    TransactWriteItem lead(Slug slug, StoredPost post) {
        var update = Update.builder()
                .tableName(table)
                .key(PostItem.key(slug))
                .updateExpression("SET #to = :to")
                .conditionExpression("#id = :id AND attribute_exists(#to)")
                .expressionAttributeNames(Map.of("#to", PostItem.TO, "#id", PostItem.ID))
                .expressionAttributeValues(Map.of(":to", s(post.slug().value()), ":id", s(post.id())))
                .build();
        return TransactWriteItem.builder().update(update).build();
    }

    TransactWriteItem put(Map<String, AttributeValue> item) {
        return put(Put.builder().tableName(table).item(within(item)).build());
    }

    static TransactWriteItem put(Put put) {
        return TransactWriteItem.builder().put(put).build();
    }

    private static Map<String, AttributeValue> within(Map<String, AttributeValue> item) {
        int size = ItemSize.of(item);
        if (size > ItemSize.MOST) {
            throw InvalidInput.tooLarge(
                    "manuscript",
                    "takes " + size + " bytes once rendered and compressed, and DynamoDB stores items of at most "
                            + ItemSize.MOST);
        }
        return item;
    }
}
