package blog.subscribers;

import blog.events.CloudEvent;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// Messages of one queue that came together, and which of them have failed so far. May be used by several threads.
public final class Messages {
    private final List<Message> all;
    private final Consumer<Throwable> failures;
    private final Set<String> failed = new LinkedHashSet<>();

    public Messages(List<Message> all, Consumer<Throwable> failures) {
        this.all = List.copyOf(all);
        this.failures = failures;
    }

    public List<Message> all() {
        return all;
    }

    /// The events that came, in the order that they came in; a message without a readable one fails.
    public Map<Message, CloudEvent> events() {
        var events = new LinkedHashMap<Message, CloudEvent>();
        for (Message message : all) {
            attempt(message, () -> events.put(message, message.event()));
        }
        return events;
    }

    /// Does something because of a message, which fails when that throws.
    public void attempt(Message message, Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            failures.accept(e);
            again(message);
        }
    }

    /// Has the queue bring the message again, though nothing is wrong with it.
    public synchronized void again(Message message) {
        failed.add(message.id());
    }

    /// The ids of those that have to come again.
    public synchronized List<String> failed() {
        return List.copyOf(failed);
    }
}
