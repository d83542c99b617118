package blog.http;

import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/// What every answer gets after its handler: an entity tag, the content coding that the client takes, 304 when it has
/// the same already, and the headers that no handler should have to remember.
final class Finish {
    /// Makes the HTML representation inert when a browser is pointed at it.
    private static final String POLICY =
            "default-src 'none'; img-src https: data:; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";

    private Finish() {}

    static Response of(Request request, Response response) {
        Response out = response;
        if (request.isRead() && out.status() == 200) {
            out = ContentCoding.negotiate(request, tagged(out));
            if (EntityTags.noneMatch(request).matches(out.header("ETag").orElseThrow())) {
                out = out.without("Content-Type").without("Content-Encoding").withoutBody(304);
            }
        }
        if (request.method().equals("HEAD")) {
            out = out.with("Content-Length", Integer.toString(out.body().length))
                    .withoutBody(out.status());
        }
        return Cors.allow(out)
                .with("X-Content-Type-Options", "nosniff")
                .with("Content-Security-Policy", POLICY)
                .with("Referrer-Policy", "no-referrer");
    }

    private static Response tagged(Response response) {
        return response.header("ETag").isPresent() ? response : response.withEtag(checksum(response.body()));
    }

    /// Two checksums of 32 bits by different polynomials, which processors have instructions for. The first compiler
    /// knows none for SHA-256, which took a third of a list's time.
    private static String checksum(byte[] body) {
        var first = new CRC32();
        first.update(body);
        var second = new CRC32C();
        second.update(body);
        return Long.toHexString(first.getValue() << Integer.SIZE | second.getValue());
    }
}
