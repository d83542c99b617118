package blog.rig.events;

/// A message that waits in a queue: how often it has been received, and from when on it may be, in milliseconds of the
/// epoch.
public record QueuedMessage(String id, String body, int receives, long visible) {

    QueuedMessage visibleFrom(long time) {
        return new QueuedMessage(id, body, receives, time);
    }

    QueuedMessage received() {
        return new QueuedMessage(id, body, receives + 1, visible);
    }
}
