package blog;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;

/// The real store with a test in the way of its calls.
public final class Intercepted {
    private Intercepted() {}

    /// What happens instead of a call; `call` makes it, as often as it is asked.
    @FunctionalInterface
    public interface Interceptor {
        Object around(String operation, DynamoDbRequest request, UnaryOperator<Object> call);
    }

    public static DynamoDbClient client(Interceptor interceptor) {
        return (DynamoDbClient) Proxy.newProxyInstance(
                Intercepted.class.getClassLoader(),
                new Class<?>[] {DynamoDbClient.class},
                (proxy, method, arguments) -> method.getName().endsWith("Paginator")
                        ? InvocationHandler.invokeDefault(proxy, method, arguments)
                        : interceptor.around(
                                method.getName(), (DynamoDbRequest) arguments[0], request -> call(method, request)));
    }

    /// Runs `event` right before the call of this operation that has this number, from 1.
    public static DynamoDbClient before(String operation, int number, Runnable event) {
        var calls = new AtomicInteger();
        return client((name, request, call) -> {
            if (name.equals(operation) && calls.incrementAndGet() == number) {
                event.run();
            }
            return call.apply(request);
        });
    }

    private static Object call(Method method, Object request) {
        try {
            return method.invoke(LocalDynamo.CLIENT, request);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
