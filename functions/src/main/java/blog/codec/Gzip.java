package blog.codec;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// gzip, both ways (RFC 1952).
public final class Gzip {
    /// For an answer that is packed while its client waits: a list takes a third of the time of the usual level, and a
    /// twentieth more bytes.
    private static final int QUICK = 3;

    private Gzip() {}

    /// Of what is kept, and worth the time.
    public static byte[] pack(byte[] plain) {
        return pack(plain, Deflater.DEFAULT_COMPRESSION);
    }

    /// Of what is sent once.
    public static byte[] packQuickly(byte[] plain) {
        return pack(plain, QUICK);
    }

    private static byte[] pack(byte[] plain, int level) {
        var out = new ByteArrayOutputStream(plain.length / 2 + 64);
        try (var gzip = new Compression(out, level)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /// Unpacks what [#pack] has packed: the length at its end (RFC 1952 §2.3.1) is believed.
    public static byte[] unpack(byte[] packed) {
        int length = ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN).getInt(packed.length - Integer.BYTES);
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(packed), packed.length)) {
            var plain = new byte[length];
            if (gzip.readNBytes(plain, 0, length) < length || gzip.read() >= 0) {
                throw new EOFException("not as long as its end says");
            }
            return plain;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// gzip by a level, from 1 (quick) to 9 (small).
    private static final class Compression extends GZIPOutputStream {
        Compression(OutputStream out, int level) throws IOException {
            super(out);
            def.setLevel(level);
        }
    }
}
