package blog.events.relay;

import blog.codec.Scalars;
import blog.events.CloudEvent;
import blog.events.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequest;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;

/// A bus that keeps what is put on it, in order, and refuses what a test says.
public final class RecordedBus implements EventBridgeClient {
    public static final String SOURCE = "https://api.example/v1";

    private final List<PutEventsRequestEntry> taken = new ArrayList<>();
    private int calls;
    private int seen;
    private Runnable before = () -> {};
    private volatile boolean down;
    private IntPredicate refuses = _ -> false;

    public Bus bus() {
        return new Bus(this, "bus", SOURCE);
    }

    /// Whether every call fails from now on.
    public void isDown(boolean down) {
        this.down = down;
    }

    /// Has the entries at these places, counted over all calls from 0, refused once each.
    public void refuse(IntPredicate places) {
        refuses = places;
    }

    /// Has this done first at each call; what it throws is thrown by the call.
    public void before(Runnable action) {
        before = action;
    }

    public synchronized int calls() {
        return calls;
    }

    public synchronized List<PutEventsRequestEntry> entries() {
        return List.copyOf(taken);
    }

    /// The events that were taken, in the order that they were.
    public synchronized List<Event> events() {
        return taken.stream()
                .map(entry -> CloudEvent.read(Scalars.of(entry.detail()), "").event())
                .toList();
    }

    @Override
    public synchronized PutEventsResponse putEvents(PutEventsRequest request) {
        calls++;
        before.run();
        if (down) {
            throw SdkClientException.create("the bus is down");
        }
        if (request.entries().size() > Bus.MOST_TOGETHER) {
            throw SdkClientException.create("too many entries");
        }
        var results = new ArrayList<PutEventsResultEntry>();
        for (PutEventsRequestEntry entry : request.entries()) {
            boolean refused = refuses.test(seen++);
            if (!refused) {
                taken.add(entry);
            }
            results.add(PutEventsResultEntry.builder()
                    .eventId(refused ? null : "id-" + seen)
                    .errorCode(refused ? "ThrottlingException" : null)
                    .build());
        }
        return PutEventsResponse.builder().entries(results).build();
    }

    @Override
    public String serviceName() {
        return "events";
    }

    @Override
    public void close() {}
}
