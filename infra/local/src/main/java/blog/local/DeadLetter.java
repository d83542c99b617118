package blog.local;

import software.amazon.awssdk.services.dynamodb.model.Record;

/// A stream record that the projector never managed; what is derived from it is wrong until a rebuild.
final class DeadLetter extends RuntimeException {
    DeadLetter(Record lost) {
        super("gave up on stream record " + lost.dynamodb().sequenceNumber() + " of "
                + lost.dynamodb().keys().values().stream().map(key -> key.s()).toList()
                + "; run ./blog rebuild when the cause is mended");
    }
}
