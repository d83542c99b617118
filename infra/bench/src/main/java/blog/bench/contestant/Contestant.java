package blog.bench.contestant;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A function as a process. `hasSnapshot` is a function that is started before anyone calls it and called after a
/// restore; `zipBytes` is what would be uploaded, 0 where nothing is.
public record Contestant(
        String name,
        List<String> command,
        Path directory,
        Map<String, String> environment,
        boolean hasSnapshot,
        long zipBytes) {

    Contestant named(String other) {
        return new Contestant(other, command, directory, environment, hasSnapshot, zipBytes);
    }
}
