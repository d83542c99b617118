package blog.local.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.Record;

/// How far a stream has been delivered, shard by shard; kept in a file when there is one to keep it in. What a kill
/// loses of it is delivered again.
final class Checkpoints {
    /// The last record delivered of a shard. The event's id tells whether the stream still means the same record by
    /// that number, because DynamoDB Local starts to count again once everything in a stream has expired.
    record Position(String sequenceNumber, String eventId) {}

    private final @Nullable Path file;
    private final Map<String, Position> positions = new LinkedHashMap<>();

    Checkpoints(@Nullable Path file) {
        this.file = file;
        if (file != null && Files.exists(file)) {
            read(file);
        }
    }

    @Nullable
    Position of(String shard) {
        return positions.get(shard);
    }

    boolean isEmpty() {
        return positions.isEmpty();
    }

    void forget() {
        positions.clear();
    }

    void advance(String shard, Record last) {
        positions.put(shard, new Position(last.dynamodb().sequenceNumber(), last.eventID()));
        if (file != null) {
            write(file);
        }
    }

    private void read(Path from) {
        try {
            for (String line : Files.readAllLines(from)) {
                String[] words = line.split(" ");
                if (words.length == 3) {
                    positions.put(words[0], new Position(words[1], words[2]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Path to) {
        List<String> lines = positions.entrySet().stream()
                .map(entry -> String.join(
                        " ",
                        entry.getKey(),
                        entry.getValue().sequenceNumber(),
                        entry.getValue().eventId()))
                .toList();
        Path next = to.resolveSibling(to.getFileName() + ".next");
        try {
            Files.write(next, lines);
            Files.move(next, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
