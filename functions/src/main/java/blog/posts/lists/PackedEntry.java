package blog.posts.lists;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// A list entry as its items hold it: raw DEFLATE (RFC 1951) with a preset dictionary of what all entries share, which
/// makes a typical one half as large, so that a page of twenty costs one read unit. The first byte names the
/// dictionary.
public final class PackedEntry {
    /// Frozen: entries packed with it lie in tables. A better one gets a number of its own.
    private static final byte[] DICTIONARY_1 =
            ("\",\"extra\":{\"layout\":\"post\",\"image\":\"\"}}\",\"version\":1,\"url\":\"http://localhost:8080/v1/posts/"
                            + "https://www.\",\"lang\":\"de\",\"status\":\"draft\",\"name\":\"The \"},{\"slug\":\"aws\",\"name\":\"AWS\"}],"
                            + "\"words\":0,\"readingMinutes\":5,\"version\":2,\"authors\":[],\"excerpt\":\"How to the of and in is a "
                            + "\"}],\"lang\":\"en\",\"status\":\"published\",\"words\":900,\"readingMinutes\":4,\"version\":1,\"url\":\"https://"
                            + "{\"id\":\"01K\",\"slug\":\"\",\"title\":\"\",\"date\":\"2026-01-05T09:00:00+00:00\",\"updated\":\"2026-01-05T09:00:00.000Z\","
                            + "\"authors\":[{\"id\":\"\",\"name\":\"\"}],\"excerpt\":\"\",\"tags\":[{\"slug\":\"\",\"name\":\"\"},{\"slug\":\"")
                    .getBytes(StandardCharsets.UTF_8);

    private PackedEntry() {}

    public static byte[] pack(byte[] json) {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setDictionary(DICTIONARY_1);
            deflater.setInput(json);
            deflater.finish();
            var out = new ByteArrayOutputStream(512);
            out.write(1);
            byte[] buffer = new byte[1024];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    public static byte[] unpack(byte[] packed) {
        if (packed[0] != 1) {
            throw new IllegalStateException("an entry was packed with dictionary " + packed[0]);
        }
        var inflater = new Inflater(true);
        try {
            inflater.setDictionary(DICTIONARY_1);
            inflater.setInput(packed, 1, packed.length - 1);
            var out = new ByteArrayOutputStream(1024);
            byte[] buffer = new byte[2048];
            while (!inflater.finished()) {
                out.write(buffer, 0, inflater.inflate(buffer));
            }
            return out.toByteArray();
        } catch (DataFormatException e) {
            throw new IllegalStateException(e);
        } finally {
            inflater.end();
        }
    }
}
