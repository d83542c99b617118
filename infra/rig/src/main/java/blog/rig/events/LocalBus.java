package blog.rig.events;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequest;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;

/// A bus as EventBridge has it: each rule lets events of some types through to a queue. It answers when they lie there.
public final class LocalBus implements EventBridgeClient {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<LocalQueue, Set<String>> rules = new ConcurrentHashMap<>();

    /// Has events of these types, `detail-type`s, sent to the queue.
    public void rule(Set<String> types, LocalQueue queue) {
        rules.put(queue, Set.copyOf(types));
    }

    @Override
    public PutEventsResponse putEvents(PutEventsRequest request) {
        var results = request.entries().stream()
                .map(_ -> PutEventsResultEntry.builder()
                        .eventId(UUID.randomUUID().toString())
                        .build())
                .toList();
        var envelopes = new LinkedHashMap<PutEventsRequestEntry, String>();
        for (int i = 0; i < results.size(); i++) {
            PutEventsRequestEntry entry = request.entries().get(i);
            envelopes.put(entry, envelope(entry, results.get(i).eventId()));
        }
        rules.forEach((queue, types) -> {
            List<String> through = envelopes.entrySet().stream()
                    .filter(envelope -> types.contains(envelope.getKey().detailType()))
                    .map(Map.Entry::getValue)
                    .toList();
            if (!through.isEmpty()) {
                queue.send(through);
            }
        });
        return PutEventsResponse.builder().entries(results).failedEntryCount(0).build();
    }

    private static String envelope(PutEventsRequestEntry entry, String id) {
        try {
            ObjectNode envelope = JSON.createObjectNode();
            envelope.put("version", "0");
            envelope.put("id", id);
            envelope.put("detail-type", entry.detailType());
            envelope.put("source", entry.source());
            envelope.put("account", "000000000000");
            envelope.put("time", entry.time().toString());
            envelope.put("region", "local");
            envelope.putArray("resources");
            envelope.set("detail", JSON.readTree(entry.detail()));
            return JSON.writeValueAsString(envelope);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String serviceName() {
        return "events";
    }

    @Override
    public void close() {}
}
