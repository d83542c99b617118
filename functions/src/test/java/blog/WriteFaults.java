package blog;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/// The real store, one of whose calls that write goes wrong.
final class WriteFaults {
    private static final Set<String> WRITES = Set.of("putItem", "updateItem", "deleteItem", "transactWriteItems");

    /// How a call fails, in the end or for the moment.
    enum Fault {
        NONE,
        THROTTLED,
        /// Another transaction holds the item.
        CONFLICT,
        /// One of a transaction's items is throttled; for a single write the same as above.
        THROTTLED_ITEM,
        TIMED_OUT,
        TIMED_OUT_LATE,
        FAILED,
        FAILED_LATE,
        /// The answer is lost, and the SDK asks again: a transaction under the same token, a single write as it was.
        ASKED_TWICE;

        /// Whether the caller need not notice.
        boolean passes() {
            return this == NONE || this == CONFLICT || this == THROTTLED_ITEM || this == ASKED_TWICE;
        }
    }

    private final Fault fault;
    private final int meant;
    private final AtomicInteger calls = new AtomicInteger();

    /// Has the call with the number `meant` go wrong, from 1.
    WriteFaults(Fault fault, int meant) {
        this.fault = fault;
        this.meant = meant;
    }

    int calls() {
        return calls.get();
    }

    DynamoDbClient client() {
        return Intercepted.client(
                (operation, request, call) -> WRITES.contains(operation) && calls.incrementAndGet() == meant
                        ? fail(request, call)
                        : call.apply(request));
    }

    private Object fail(DynamoDbRequest request, UnaryOperator<Object> call) {
        boolean together = request instanceof TransactWriteItemsRequest;
        return switch (fault) {
            case NONE -> call.apply(request);
            case THROTTLED ->
                throw ProvisionedThroughputExceededException.builder()
                        .message("too fast")
                        .build();
            case CONFLICT ->
                throw together
                        ? cancelled("TransactionConflict")
                        : TransactionConflictException.builder().build();
            case THROTTLED_ITEM ->
                throw together
                        ? cancelled("ThrottlingError")
                        : TransactionConflictException.builder().build();
            case TIMED_OUT -> throw ApiCallTimeoutException.create(8000);
            case FAILED -> throw InternalServerErrorException.builder().build();
            case TIMED_OUT_LATE -> {
                var _ = call.apply(request);
                throw ApiCallTimeoutException.create(8000);
            }
            case FAILED_LATE -> {
                var _ = call.apply(request);
                throw InternalServerErrorException.builder().build();
            }
            case ASKED_TWICE -> {
                Object same = request instanceof TransactWriteItemsRequest transaction
                        ? transaction.toBuilder()
                                .clientRequestToken(UUID.randomUUID().toString())
                                .build()
                        : request;
                var _ = call.apply(same);
                yield call.apply(same);
            }
        };
    }

    private static TransactionCanceledException cancelled(String code) {
        return TransactionCanceledException.builder()
                .cancellationReasons(List.of(
                        CancellationReason.builder().code("None").build(),
                        CancellationReason.builder().code(code).build()))
                .build();
    }
}
