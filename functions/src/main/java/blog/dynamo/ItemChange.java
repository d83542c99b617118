package blog.dynamo;

import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// A change of an item on a condition, which tells what lies there when the condition does not hold.
public final class ItemChange {
    private ItemChange() {}

    public static Outcome of(Table table, UpdateItemRequest.Builder update) {
        var request = update.tableName(table.name())
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build();
        return Faults.outcome(() -> table.dynamo().updateItem(request));
    }
}
