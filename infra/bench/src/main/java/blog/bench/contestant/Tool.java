package blog.bench.contestant;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// A program of the machine's that is run to its end, or is not there.
final class Tool {
    private Tool() {}

    static boolean isMissing(String name) throws InterruptedException {
        try {
            return run(Path.of("."), List.of(name, "--version")) != 0;
        } catch (IOException _) {
            return true;
        }
    }

    static int run(Path folder, List<String> command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
