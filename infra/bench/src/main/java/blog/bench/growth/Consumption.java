package blog.bench.growth;

import java.util.List;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/// Adds up the calls and what they consumed, in DynamoDB's own figures. A kind of call that it does not know fails, so
/// that none goes uncounted.
final class Consumption implements ExecutionInterceptor {
    private static final ReturnConsumedCapacity TOTAL = ReturnConsumedCapacity.TOTAL;

    private Taken sum = Taken.NOTHING;
    private boolean counting;

    /// Calls, read units and write units.
    record Taken(int calls, double readUnits, double writeUnits) {
        static final Taken NOTHING = new Taken(0, 0, 0);

        private Taken read(double units) {
            return new Taken(calls + 1, readUnits + units, writeUnits);
        }

        private Taken written(double units) {
            return new Taken(calls + 1, readUnits, writeUnits + units);
        }
    }

    synchronized void begin() {
        sum = Taken.NOTHING;
        counting = true;
    }

    synchronized Taken end() {
        counting = false;
        return sum;
    }

    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
        return switch (context.request()) {
            case GetItemRequest get ->
                get.toBuilder().returnConsumedCapacity(TOTAL).build();
            case QueryRequest query ->
                query.toBuilder().returnConsumedCapacity(TOTAL).build();
            case PutItemRequest put ->
                put.toBuilder().returnConsumedCapacity(TOTAL).build();
            case UpdateItemRequest update ->
                update.toBuilder().returnConsumedCapacity(TOTAL).build();
            case TransactWriteItemsRequest writes ->
                writes.toBuilder().returnConsumedCapacity(TOTAL).build();
            default -> context.request();
        };
    }

    @Override
    public synchronized void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        if (counting) {
            sum = add(context.response());
        }
    }

    private Taken add(SdkResponse response) {
        return switch (response) {
            case GetItemResponse get -> sum.read(get.consumedCapacity().capacityUnits());
            case QueryResponse query -> sum.read(query.consumedCapacity().capacityUnits());
            case PutItemResponse put -> sum.written(put.consumedCapacity().capacityUnits());
            case UpdateItemResponse update ->
                sum.written(update.consumedCapacity().capacityUnits());
            case TransactWriteItemsResponse writes -> sum.written(units(writes.consumedCapacity()));
            default -> throw new IllegalStateException("uncounted: " + response.getClass());
        };
    }

    private static double units(List<ConsumedCapacity> consumed) {
        return consumed.stream().mapToDouble(ConsumedCapacity::capacityUnits).sum();
    }
}
