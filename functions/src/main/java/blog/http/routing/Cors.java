package blog.http.routing;

import blog.http.Response;
import java.util.Set;

/// Cross-origin rules (Fetch standard §3.2): anyone may read; tokens travel in a header and never in cookies, so
/// `*` gives nothing away.
final class Cors {
    /// What the contract takes and Fetch does not let through by itself; a test holds both lists against the
    /// contract.
    private static final String REQUEST_HEADERS = "authorization, comment-token, content-disposition, content-type,"
            + " idempotency-key, if-match, if-modified-since, if-none-match, if-unmodified-since, visitor-token";
    private static final String EXPOSED = "Accept-Encoding, Accept-Patch, Accept-Post, Accept-Put, Allow,"
            + " Content-Disposition, ETag, Link, Location, RateLimit, RateLimit-Policy, Retry-After, WWW-Authenticate, X-Robots-Tag";
    private static final String PREFLIGHT_SECONDS = "7200";

    private Cors() {}

    static Response preflight(Set<String> methods) {
        return Response.empty(204)
                .with("Allow", String.join(", ", methods))
                .with("Access-Control-Allow-Methods", String.join(", ", methods))
                .with("Access-Control-Allow-Headers", REQUEST_HEADERS)
                .with("Access-Control-Max-Age", PREFLIGHT_SECONDS);
    }

    static Response allow(Response response) {
        return response.with("Access-Control-Allow-Origin", "*").with("Access-Control-Expose-Headers", EXPOSED);
    }
}
