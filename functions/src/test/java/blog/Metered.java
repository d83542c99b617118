package blog;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

/// A client that writes down every call with the capacity it consumed, in DynamoDB's own figures.
public final class Metered {
    /// One call: its operation's name, such as `getItem`, and the units it took.
    public record Call(String operation, double units) {}

    private final DynamoDbClient delegate;
    private final List<Call> calls = new ArrayList<>();

    public Metered(DynamoDbClient delegate) {
        this.delegate = delegate;
    }

    public DynamoDbClient client() {
        return (DynamoDbClient) Proxy.newProxyInstance(
                Metered.class.getClassLoader(), new Class<?>[] {DynamoDbClient.class}, this::invoke);
    }

    /// The calls since the last time this was asked.
    public synchronized List<Call> take() {
        var taken = List.copyOf(calls);
        calls.clear();
        return taken;
    }

    private Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        try {
            if (method.getName().endsWith("Paginator")) {
                return InvocationHandler.invokeDefault(proxy, method, arguments);
            }
            if (arguments == null || arguments.length != 1 || !(arguments[0] instanceof AwsRequest request)) {
                return method.invoke(delegate, arguments);
            }
            AwsRequest.Builder builder = request.toBuilder();
            Method setter = builder.getClass().getMethod("returnConsumedCapacity", ReturnConsumedCapacity.class);
            setter.setAccessible(true);
            setter.invoke(builder, ReturnConsumedCapacity.TOTAL);
            Object response = method.invoke(delegate, builder.build());
            record(method.getName(), (DynamoDbResponse) response);
            return response;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private synchronized void record(String operation, DynamoDbResponse response) throws ReflectiveOperationException {
        Object capacity = response.getClass().getMethod("consumedCapacity").invoke(response);
        double units = 0;
        if (capacity instanceof ConsumedCapacity one) {
            units = one.capacityUnits();
        } else if (capacity instanceof List<?> many) {
            for (Object each : many) {
                units += ((ConsumedCapacity) each).capacityUnits();
            }
        }
        calls.add(new Call(operation, units));
    }
}
