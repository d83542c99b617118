package blog.lambda.deployed;

import blog.subscribers.Queue;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.SqsClient;

/// SQS, for the functions that put something into a queue themselves: no other's zip has its client.
public final class DeployedQueue {
    private DeployedQueue() {}

    /// The queue whose address a variable of the environment holds.
    public static Queue of(String variable) {
        return new Queue(Deployment.with(SqsClient.builder(), List.of()).build(), Deployment.environment(variable));
    }

    /// The same queue each time, made the first time: most calls need none.
    public static Supplier<Queue> whenAsked(String variable) {
        var made = new AtomicReference<@Nullable Queue>();
        return () -> {
            Queue queue = made.get();
            if (queue == null) {
                queue = of(variable);
                made.set(queue);
            }
            return queue;
        };
    }
}
