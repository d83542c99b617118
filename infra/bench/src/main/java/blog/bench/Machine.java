package blog.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// The kind of machine that figures come from, without its name.
final class Machine {
    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
    private static final Path MEMORY = Path.of("/proc/meminfo");
    private static final long KB_PER_GB = 1024 * 1024;

    private Machine() {}

    static String describe() throws IOException {
        return "%d × %s, %d GB, %s, JDK %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        field(PROCESSORS, "model name", System.getProperty("os.arch")),
                        Long.parseLong(field(MEMORY, "MemTotal", "0 kB").replaceAll("\\D", "")) / KB_PER_GB,
                        System.getProperty("os.name"),
                        Runtime.version().feature() + "." + Runtime.version().update());
    }

    private static String field(Path file, String name, String otherwise) throws IOException {
        if (!Files.isReadable(file)) {
            return otherwise;
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(otherwise);
        }
    }
}
