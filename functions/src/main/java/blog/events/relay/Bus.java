package blog.events.relay;

import blog.events.CloudEvent;
import blog.events.Event;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequest;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;

/// EventBridge: `name` is the bus, `source` the address of the API that events are of. What was put may come to
/// subscribers more than once, and in any order.
public record Bus(EventBridgeClient client, String name, String source) {
    /// EventBridge's limit for one call.
    public static final int MOST_TOGETHER = 10;

    /// The log goes on from where it was, so there is no need to insist.
    private static final int MOST_ATTEMPTS = 4;

    private static final Duration PAUSE = Duration.ofMillis(100);

    /// By it EventBridge's rules know the blog's events.
    private static final String SENDER = "blog";

    /// Puts at most [#MOST_TOGETHER] events. Throws when one of them may not have been taken; others may have been.
    public void put(List<Event> events) {
        List<PutEventsRequestEntry> rest = events.stream().map(this::entry).toList();
        for (int attempt = 1; !rest.isEmpty(); attempt++) {
            if (attempt > MOST_ATTEMPTS) {
                throw SdkClientException.create("the bus refused " + rest.size() + " of " + events.size() + " events");
            }
            LockSupport.parkNanos(PAUSE.multipliedBy(attempt - 1L).toNanos());
            rest = refused(rest);
        }
    }

    /// Those that are to be put again: EventBridge may take some and not others.
    private List<PutEventsRequestEntry> refused(List<PutEventsRequestEntry> entries) {
        PutEventsResponse answer =
                client.putEvents(PutEventsRequest.builder().entries(entries).build());
        var refused = new ArrayList<PutEventsRequestEntry>();
        for (int i = 0; i < entries.size(); i++) {
            if (answer.entries().get(i).errorCode() != null) {
                refused.add(entries.get(i));
            }
        }
        return refused;
    }

    private PutEventsRequestEntry entry(Event event) {
        return PutEventsRequestEntry.builder()
                .eventBusName(name)
                .source(SENDER)
                .detailType(event.type().word())
                .time(event.time())
                .detail(new CloudEvent(source, event).json())
                .build();
    }
}
