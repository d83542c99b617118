package blog.packing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.SortedMap;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes zips that depend on nothing but their files, so that what has not changed is not deployed again.
final class Archive {
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

    private Archive() {}

    /// For the outside: as small as it gets.
    static byte[] packed(SortedMap<String, byte[]> files) throws IOException {
        return write(files, ZipOutputStream.DEFLATED);
    }

    /// For the inside: a JVM reads it faster, and packed as one it gets smaller than file by file.
    static byte[] stored(SortedMap<String, byte[]> files) throws IOException {
        return write(files, ZipOutputStream.STORED);
    }

    private static byte[] write(SortedMap<String, byte[]> files, int method) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            for (var file : files.entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(ALWAYS);
                entry.setMethod(method);
                if (method == ZipOutputStream.STORED) {
                    var checksum = new CRC32();
                    checksum.update(file.getValue());
                    entry.setCrc(checksum.getValue());
                    entry.setSize(file.getValue().length);
                }
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
