package blog.rig.events;

import java.util.List;
import java.util.Random;

/// When a message that is sent at a time may be received, once for each time in the answer; in milliseconds.
@FunctionalInterface
public interface Arrivals {
    /// At once, and once.
    Arrivals ORDERLY = List::of;

    List<Long> of(long sent);

    /// What SQS does now and then, more often: one message in twenty comes twice, all are late by up to two seconds,
    /// and
    /// so none keeps its place. The same seed does the same to the same messages.
    static Arrivals unruly(long seed) {
        var random = new Random(seed);
        return sent -> {
            synchronized (random) {
                long late = sent + random.nextLong(2000);
                return random.nextInt(20) == 0 ? List.of(late, late + random.nextLong(2000)) : List.of(late);
            }
        };
    }
}
