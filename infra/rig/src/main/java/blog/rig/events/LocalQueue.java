package blog.rig.events;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A queue as SQS has it: at least once, in no order. A message that is received is hidden for a while; it goes when it
/// is done, comes again when it is not, and moves to the dead letters when it has been received too often. What is
/// hidden when the process ends comes again at once.
public final class LocalQueue {
    private final QueueItems items;
    private final QueueIds ids;
    private final Duration visibility;
    private final int mostReceives;
    private final LocalQueue deadLetters;
    private final Arrivals arrivals;
    /// By id; those under way have a time in the future.
    private final Map<String, QueuedMessage> waiting = new LinkedHashMap<>();

    private boolean closed;

    /// A queue of dead letters has none of its own, and gives nothing up.
    LocalQueue(QueueItems items, QueueIds ids, Settings settings, Arrivals arrivals) {
        this.items = items;
        this.ids = ids;
        this.visibility = settings.visibility();
        this.mostReceives = settings.mostReceives();
        this.deadLetters = settings.deadLetters() == null ? this : settings.deadLetters();
        this.arrivals = arrivals;
        items.all().forEach(message -> waiting.put(message.id(), message));
    }

    /// How long a received message is hidden, and after how many receipts it moves elsewhere.
    record Settings(
            Duration visibility, int mostReceives, @Nullable LocalQueue deadLetters) {}

    /// Returns when they would outlast a kill.
    public void send(Collection<String> bodies) {
        long now = System.currentTimeMillis();
        add(bodies.stream()
                .flatMap(body -> arrivals.of(now).stream().map(time -> new QueuedMessage(ids.next(), body, 0, time)))
                .toList());
    }

    private void add(List<QueuedMessage> messages) {
        items.put(messages);
        synchronized (this) {
            messages.forEach(message -> waiting.put(message.id(), message));
            notifyAll();
        }
    }

    /// Up to `most` messages, as soon as there are any and a moment has passed in which more may have come; none when
    /// the queue is closed.
    public List<QueuedMessage> receive(int most, Duration gathering) throws InterruptedException {
        awaitVisible();
        TimeUnit.NANOSECONDS.sleep(gathering.toNanos());
        List<QueuedMessage> received = take(most);
        List<QueuedMessage> dead = received.stream()
                .filter(message -> message.receives() > mostReceives)
                .toList();
        if (dead.isEmpty() || deadLetters == this) {
            return received;
        }
        deadLetters.add(dead.stream()
                .map(message -> new QueuedMessage(message.id(), message.body(), 0, 0))
                .toList());
        done(dead);
        return received.stream().filter(message -> !dead.contains(message)).toList();
    }

    private synchronized void awaitVisible() throws InterruptedException {
        while (!closed) {
            long now = System.currentTimeMillis();
            long next = waiting.values().stream()
                    .mapToLong(QueuedMessage::visible)
                    .min()
                    .orElse(now + Duration.ofHours(1).toMillis());
            if (next <= now) {
                return;
            }
            wait(next - now);
        }
    }

    /// Ends all waiting; nothing is received any more.
    public synchronized void close() {
        closed = true;
        notifyAll();
    }

    private synchronized List<QueuedMessage> take(int most) {
        if (closed) {
            return List.of();
        }
        long now = System.currentTimeMillis();
        List<QueuedMessage> taken = waiting.values().stream()
                .filter(message -> message.visible() <= now)
                .sorted(Comparator.comparingLong(QueuedMessage::visible))
                .limit(most)
                .map(QueuedMessage::received)
                .toList();
        taken.forEach(message -> waiting.put(message.id(), message.visibleFrom(now + visibility.toMillis())));
        return taken;
    }

    /// Takes them out.
    public void done(List<QueuedMessage> messages) {
        items.delete(messages);
        synchronized (this) {
            messages.forEach(message -> waiting.remove(message.id()));
            notifyAll();
        }
    }

    /// Says that these were not managed; they come again when they are visible.
    public void failed(List<QueuedMessage> messages) {
        var now = new ArrayList<QueuedMessage>();
        synchronized (this) {
            messages.stream()
                    .map(message -> waiting.get(message.id()))
                    .filter(Objects::nonNull)
                    .forEach(now::add);
        }
        items.put(now);
    }

    /// Has a message come again only then, counted from now.
    public synchronized void postpone(String id, Duration pause) {
        QueuedMessage message = waiting.get(id);
        if (message != null) {
            waiting.put(id, message.visibleFrom(System.currentTimeMillis() + pause.toMillis()));
            notifyAll();
        }
    }

    /// How many there are, hidden ones included.
    public synchronized int size() {
        return waiting.size();
    }

    /// Sends all that lies here to another queue, as new; how many they were.
    public int moveTo(LocalQueue other) {
        List<QueuedMessage> all;
        synchronized (this) {
            all = List.copyOf(waiting.values());
        }
        other.send(all.stream().map(QueuedMessage::body).toList());
        done(all);
        return all.size();
    }
}
