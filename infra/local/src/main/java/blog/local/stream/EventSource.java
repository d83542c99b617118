package blog.local.stream;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Predicate;
import software.amazon.awssdk.services.dynamodb.model.Record;

/// What an event source mapping is set up with: the function, which records it gets, how many of them at once, how
/// often a record is tried, how long the first pause between two tries is (it doubles), and where a record goes that
/// never worked.
public record EventSource(
        RequestHandler<DynamodbEvent, StreamsEventResponse> function,
        Predicate<Record> filter,
        int batchSize,
        int attempts,
        Duration pause,
        Consumer<Record> deadLetters) {

    public static EventSource of(
            RequestHandler<DynamodbEvent, StreamsEventResponse> function,
            Predicate<Record> filter,
            Consumer<Record> deadLetters) {
        return new EventSource(function, filter, 100, 6, Duration.ofMillis(50), deadLetters);
    }
}
