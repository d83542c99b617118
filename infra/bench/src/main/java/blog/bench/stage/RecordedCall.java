package blog.bench.stage;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// A call of DynamoDB that can be made again, of another one.
record RecordedCall(Method method, Object[] arguments) {
    void replay(DynamoDbClient dynamo) throws IOException {
        try {
            method.invoke(dynamo, arguments);
        } catch (ReflectiveOperationException e) {
            throw new IOException(e);
        }
    }

    /// The same DynamoDB, whose every call is told before it is made.
    static DynamoDbClient recording(DynamoDbClient dynamo, Consumer<RecordedCall> calls) {
        return (DynamoDbClient) Proxy.newProxyInstance(
                RecordedCall.class.getClassLoader(), new Class<?>[] {DynamoDbClient.class}, (_, method, arguments) -> {
                    calls.accept(new RecordedCall(method, arguments));
                    try {
                        return method.invoke(dynamo, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
