package blog.local.dynamo;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/// A file-backed DynamoDB Local answers a transaction before its COMMIT; reading one of the written keys consistently
/// waits for the COMMIT, so that what was acknowledged survives a kill.
final class Durable {
    private Durable() {}

    static DynamoDbClient wrap(DynamoDbClient client) {
        return (DynamoDbClient) Proxy.newProxyInstance(
                DynamoDbClient.class.getClassLoader(),
                new Class<?>[] {DynamoDbClient.class},
                (_, method, arguments) -> invoke(client, method, arguments));
    }

    private static Object invoke(DynamoDbClient client, Method method, Object[] arguments) throws Throwable {
        try {
            Object answer = method.invoke(client, arguments);
            if (arguments != null
                    && arguments.length == 1
                    && arguments[0] instanceof TransactWriteItemsRequest written) {
                client.getItem(readBack(written.transactItems()));
            }
            return answer;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static GetItemRequest readBack(List<TransactWriteItem> items) {
        TransactWriteItem item = items.getFirst();
        var get = GetItemRequest.builder().consistentRead(true).projectionExpression("pk");
        if (item.put() != null) {
            return get.tableName(item.put().tableName()).key(keyOf(item.put())).build();
        }
        if (item.update() != null) {
            return get.tableName(item.update().tableName())
                    .key(item.update().key())
                    .build();
        }
        if (item.delete() != null) {
            return get.tableName(item.delete().tableName())
                    .key(item.delete().key())
                    .build();
        }
        return get.tableName(item.conditionCheck().tableName())
                .key(item.conditionCheck().key())
                .build();
    }

    private static Map<String, AttributeValue> keyOf(Put put) {
        return Map.of("pk", put.item().get("pk"), "sk", put.item().get("sk"));
    }
}
