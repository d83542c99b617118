package blog.rig.events;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/// Ids of messages: no two are alike, in this process or in one after it.
final class QueueIds {
    private final AtomicLong last = new AtomicLong();

    String next() {
        long next = last.updateAndGet(id -> Math.max(id + 1, System.currentTimeMillis() * 1000));
        return String.format(Locale.ROOT, "%019d", next);
    }
}
