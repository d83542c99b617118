package blog.dynamo;

import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/// Which faults of DynamoDB may be tried again: those that say that nothing was written. The SDK has tried calls again
/// that were throttled, timed out or failed inside of DynamoDB; when such a fault comes up here, the store is down, and
/// a write may have been kept or not.
public final class Faults {
    private static final String UNMET = "ConditionalCheckFailed";
    /// What the SDK does not look for among a transaction's reasons.
    private static final Set<String> PASSING =
            Set.of("TransactionConflict", "ProvisionedThroughputExceeded", "ThrottlingError");

    private Faults() {}

    /// Whether this is why a transaction was cancelled: a condition does not hold.
    public static boolean isUnmet(CancellationReason reason) {
        return UNMET.equals(reason.code());
    }

    /// Whether one of a transaction's conditions does not hold.
    public static boolean isUnmet(TransactionCanceledException e) {
        return e.cancellationReasons().stream().anyMatch(Faults::isUnmet);
    }

    /// Whether a transaction was cancelled by something that passes, such as another one that held one of its items.
    public static boolean isPassing(TransactionCanceledException e) {
        return e.cancellationReasons().stream().anyMatch(reason -> PASSING.contains(reason.code()));
    }

    /// What a write of one item answers, which is asked for again as long as a transaction holds the item.
    public static <T> T outlasting(Supplier<T> write) {
        for (var attempts = new Attempts(); ; attempts.pause()) {
            boolean last = !attempts.next();
            try {
                return write.get();
            } catch (TransactionConflictException e) {
                if (last) {
                    throw e;
                }
            }
        }
    }
}
