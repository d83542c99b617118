package blog.rig.dynamo;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// A client that tells of each request once it has been answered, and not of one that failed.
record Tap(DynamoDbClient client, Consumer<Object> answered) implements InvocationHandler {
    static DynamoDbClient after(DynamoDbClient client, Consumer<Object> answered) {
        return (DynamoDbClient) Proxy.newProxyInstance(
                DynamoDbClient.class.getClassLoader(),
                new Class<?>[] {DynamoDbClient.class},
                new Tap(client, answered));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (arguments == null || arguments.length != 1) {
            return call(method, arguments);
        }
        if (arguments[0] instanceof Consumer<?>) {
            // Builds the request and comes back with it.
            return InvocationHandler.invokeDefault(proxy, method, arguments);
        }
        Object answer = call(method, arguments);
        answered.accept(arguments[0]);
        return answer;
    }

    private Object call(Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(client, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
