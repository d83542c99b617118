package blog.http.negotiation;

import blog.http.Request;
import blog.http.Response;
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

/// gzip, both ways (RFC 9110 §8.4, §12.5.3). The compressed form is a representation of its own, so its entity tag ends
/// in `-gz`.
public final class ContentCoding {
    private static final String SUFFIX = "-gz";
    /// Below this a compressed answer fits into no fewer packets.
    private static final int WORTHWHILE_BYTES = 1024;
    /// For an answer that is packed while its client waits: a list takes a third of the time of the usual level, and a
    /// twentieth more bytes.
    private static final int QUICK = 3;

    private ContentCoding() {}

    /// Of what is kept, and worth the time.
    public static byte[] gzip(byte[] plain) {
        return gzip(plain, Deflater.DEFAULT_COMPRESSION);
    }

    private static byte[] gzip(byte[] plain, int level) {
        var out = new ByteArrayOutputStream(plain.length / 2 + 64);
        try (var gzip = new Compression(out, level)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /// Unpacks what [#gzip] has packed: the length at its end (RFC 1952 §2.3.1) is believed.
    public static byte[] gunzip(byte[] packed) {
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

    /// `tag` without the mark of its content coding.
    static String identity(String tag) {
        return tag.endsWith(SUFFIX + '"') ? tag.substring(0, tag.length() - SUFFIX.length() - 1) + '"' : tag;
    }

    public static Response negotiate(Request request, Response response) {
        boolean packed =
                response.header("Content-Encoding").filter("gzip"::equals).isPresent();
        if (takesGzip(request) && (packed || response.body().length >= WORTHWHILE_BYTES)) {
            Response out = packed ? response : response.withBody(gzip(response.body(), QUICK));
            String tag = out.header("ETag").orElse("\"\"");
            return out.with("Content-Encoding", "gzip").with("ETag", tag.substring(0, tag.length() - 1) + SUFFIX + '"');
        }
        return packed ? response.without("Content-Encoding").withBody(gunzip(response.body())) : response;
    }

    private static boolean takesGzip(Request request) {
        double gzip = -1;
        double any = -1;
        for (var coding : Weighted.parse(request.header("accept-encoding").orElse(""))) {
            switch (coding.value()) {
                case "gzip", "x-gzip" -> gzip = coding.weight();
                case "*" -> any = coding.weight();
                default -> {}
            }
        }
        return gzip >= 0 ? gzip > 0 : any > 0;
    }

    /// gzip by a level, from 1 (quick) to 9 (small).
    private static final class Compression extends GZIPOutputStream {
        Compression(OutputStream out, int level) throws IOException {
            super(out);
            def.setLevel(level);
        }
    }
}
