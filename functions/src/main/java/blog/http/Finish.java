package blog.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

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
        return response.header("ETag").isPresent() ? response : response.withEtag(digest(response.body()));
    }

    private static String digest(byte[] body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            return new String(Base64.getUrlEncoder().withoutPadding().encode(hash), StandardCharsets.US_ASCII)
                    .substring(0, 22);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
