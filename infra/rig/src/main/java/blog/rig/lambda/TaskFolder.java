package blog.rig.lambda;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// Where a function's zip lies unpacked, as Lambda lays it out in `/var/task`.
public record TaskFolder(Path path) {

    /// Throws away what was in the folder before.
    public static TaskFolder unpack(Path zip, Path path) throws IOException {
        var folder = new TaskFolder(path);
        folder.clear();
        try (InputStream file = Files.newInputStream(zip);
                var entries = new ZipInputStream(file)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path target = path.resolve(entry.getName()).normalize();
                if (entry.isDirectory() || !target.startsWith(path)) {
                    continue;
                }
                Files.createDirectories(target.getParent());
                Files.copy(entries, target);
            }
        }
        return folder;
    }

    public void clear() throws IOException {
        if (Files.exists(path)) {
            for (Path file : deepestFirst()) {
                Files.delete(file);
            }
        }
        Files.createDirectories(path);
    }

    private List<Path> deepestFirst() throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            return files.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
