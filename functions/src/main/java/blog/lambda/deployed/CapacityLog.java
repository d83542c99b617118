package blog.lambda.deployed;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/// Has DynamoDB say what every write consumed, and writes it down. Reads are left alone: their price follows from
/// sizes.
final class CapacityLog implements ExecutionInterceptor {
    private static final ReturnConsumedCapacity TOTAL = ReturnConsumedCapacity.TOTAL;

    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
        return switch (context.request()) {
            case PutItemRequest put ->
                put.toBuilder().returnConsumedCapacity(TOTAL).build();
            case UpdateItemRequest update ->
                update.toBuilder().returnConsumedCapacity(TOTAL).build();
            case DeleteItemRequest delete ->
                delete.toBuilder().returnConsumedCapacity(TOTAL).build();
            case TransactWriteItemsRequest writes ->
                writes.toBuilder().returnConsumedCapacity(TOTAL).build();
            default -> context.request();
        };
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        List<ConsumedCapacity> consumed = consumed(context.response());
        if (!consumed.isEmpty()) {
            String operation = context.request().getClass().getSimpleName().replace("Request", "");
            Log.written(
                    operation,
                    consumed.stream()
                            .mapToDouble(ConsumedCapacity::capacityUnits)
                            .sum());
        }
    }

    private static List<ConsumedCapacity> consumed(SdkResponse response) {
        return switch (response) {
            case PutItemResponse put -> list(put.consumedCapacity());
            case UpdateItemResponse update -> list(update.consumedCapacity());
            case DeleteItemResponse delete -> list(delete.consumedCapacity());
            case TransactWriteItemsResponse writes -> writes.consumedCapacity();
            default -> List.of();
        };
    }

    /// An answer that does not say is no reason to fail.
    private static List<ConsumedCapacity> list(@Nullable ConsumedCapacity consumed) {
        return consumed == null ? List.of() : List.of(consumed);
    }
}
