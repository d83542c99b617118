package blog.dynamo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/// Which faults of DynamoDB may be tried again: those that say that nothing was written. The SDK has tried calls again
/// that were throttled, timed out or failed inside of DynamoDB; when such a fault comes up here, the store is down, and
/// a write may have been kept or not.
final class Faults {
    private static final String UNMET = "ConditionalCheckFailed";
    /// What the SDK does not look for among a transaction's reasons.
    private static final Set<String> PASSING =
            Set.of("TransactionConflict", "ProvisionedThroughputExceeded", "ThrottlingError");

    private Faults() {}

    private static boolean isUnmet(CancellationReason reason) {
        return UNMET.equals(reason.code());
    }

    /// What became of a transaction that was cancelled: a condition of its first part counts before all else, then what
    /// passes, then the other conditions. Throws what nothing of that explains.
    static Outcome outcome(TransactionCanceledException e) {
        List<CancellationReason> reasons = e.cancellationReasons();
        if (!isUnmet(reasons.getFirst()) && reasons.stream().anyMatch(reason -> PASSING.contains(reason.code()))) {
            return new Outcome.Contended();
        }
        for (int place = 0; place < reasons.size(); place++) {
            if (isUnmet(reasons.get(place))) {
                return new Outcome.Unmet(place, reasons.get(place).item());
            }
        }
        throw e;
    }

    /// What an update returns; empty when its condition does not hold.
    static <T> Optional<T> ifMet(Supplier<T> update) {
        try {
            return Optional.of(outlasting(update));
        } catch (ConditionalCheckFailedException _) {
            return Optional.empty();
        }
    }

    /// What became of a conditional write of one item.
    static <T> Outcome outcome(Supplier<T> write) {
        try {
            outlasting(write);
            return new Outcome.Done();
        } catch (ConditionalCheckFailedException e) {
            return new Outcome.Unmet(0, e.hasItem() ? e.item() : Map.of());
        }
    }

    /// What a write of one item answers, which is asked for again as long as a transaction holds the item.
    static <T> T outlasting(Supplier<T> write) {
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
