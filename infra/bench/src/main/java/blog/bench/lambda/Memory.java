package blog.bench.lambda;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// What a process occupies.
final class Memory {
    private static final String RESIDENT = "VmRSS:";
    private static final double KB_PER_MB = 1024;

    private Memory() {}

    /// Zero where there is no `/proc`.
    static double residentMegabytes(Process process) throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith(RESIDENT))
                            .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")))
                            .sum()
                    / KB_PER_MB;
        }
    }
}
