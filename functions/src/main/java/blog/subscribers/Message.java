package blog.subscribers;

import blog.codec.Scalars;
import blog.events.CloudEvent;

/// A message as a queue brought it: `id` is the same each time, `receipt` is this time's, and `receives` counts the
/// times, from 1.
public record Message(String id, String receipt, int receives, String body) {
    private static final String IN_ENVELOPE = "detail.";

    /// The event in the envelope that EventBridge puts around it. Throws IllegalArgumentException when there is none.
    public CloudEvent event() {
        return CloudEvent.read(Scalars.of(body), IN_ENVELOPE);
    }
}
