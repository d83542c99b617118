package blog.cli.sync;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// What the clone that a folder lies in remembers of its files. Where there is no clone, or no git, it remembers
/// nothing.
record GitHistory(Path folder) {
    private static final long PATIENCE_SECONDS = 60;

    /// Whether one of these files once had these bytes, as they are or with the line ends that git keeps.
    boolean has(byte[] bytes, List<String> paths) {
        return hasExactly(bytes, paths) || hasExactly(Local.withPlainLineEnds(bytes), paths);
    }

    /// Whether there was a file at this path.
    boolean had(String path) {
        String found = git(null, List.of("log", "-1", "--format=%h", "--", path));
        return found != null && !found.isBlank();
    }

    private boolean hasExactly(byte[] bytes, List<String> paths) {
        String object = git(bytes, List.of("hash-object", "--stdin"));
        if (object == null) {
            return false;
        }
        var log = new ArrayList<>(List.of("log", "-1", "--format=%h", "--find-object=" + object.strip(), "--"));
        log.addAll(paths);
        String found = git(null, log);
        return found != null && !found.isBlank();
    }

    private @Nullable String git(byte @Nullable [] input, List<String> arguments) {
        var command = new ArrayList<>(List.of("git", "--no-pager", "--literal-pathspecs"));
        command.addAll(arguments);
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (var in = process.getOutputStream()) {
                if (input != null) {
                    in.write(input);
                }
            }
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0 ? said : null;
        } catch (IOException _) {
            return null;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return null;
        }
    }
}
