package blog.rig.dynamo;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbResponse;

/// A client that tells of each request: before it is sent, or once it has been answered.
public final class Tap implements InvocationHandler {
    private final DynamoDbClient client;
    private final Consumer<DynamoDbRequest> asked;
    private final Consumer<DynamoDbRequest> answered;

    private Tap(DynamoDbClient client, Consumer<DynamoDbRequest> asked, Consumer<DynamoDbRequest> answered) {
        this.client = client;
        this.asked = asked;
        this.answered = answered;
    }

    /// A request at which `asked` throws is not sent.
    public static DynamoDbClient before(DynamoDbClient client, Consumer<DynamoDbRequest> asked) {
        return proxy(new Tap(client, asked, _ -> {}));
    }

    /// Says nothing of a request that failed.
    static DynamoDbClient after(DynamoDbClient client, Consumer<DynamoDbRequest> answered) {
        return proxy(new Tap(client, _ -> {}, answered));
    }

    private static DynamoDbClient proxy(Tap tap) {
        return (DynamoDbClient) Proxy.newProxyInstance(
                DynamoDbClient.class.getClassLoader(), new Class<?>[] {DynamoDbClient.class}, tap);
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (isShorthand(method, arguments)) {
            // Builds the request and comes back with it.
            return InvocationHandler.invokeDefault(proxy, method, arguments);
        }
        if (arguments != null && arguments[0] instanceof DynamoDbRequest request) {
            asked.accept(request);
            Object answer = call(method, arguments);
            answered.accept(request);
            return answer;
        }
        return call(method, arguments);
    }

    private static boolean isShorthand(Method method, Object @Nullable [] arguments) {
        return arguments == null
                ? DynamoDbResponse.class.isAssignableFrom(method.getReturnType())
                : arguments[0] instanceof Consumer<?>;
    }

    private @Nullable Object call(Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(client, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
