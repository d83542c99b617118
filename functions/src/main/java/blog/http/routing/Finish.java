package blog.http.routing;

import blog.codec.Checksum;
import blog.http.Request;
import blog.http.Response;
import blog.http.negotiation.ContentCoding;
import blog.http.negotiation.Freshness;

/// What every answer gets after its handler: an entity tag, the content coding that the client takes, 304 when it
/// has the same already, and the headers that no handler should have to remember.
final class Finish {
    /// Makes the HTML representation inert when a browser is pointed at it.
    private static final String POLICY =
            "default-src 'none'; img-src https: data:; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";

    private Finish() {}

    static Response of(Request request, Response response) {
        Response out = response;
        if (request.isRead() && out.status() == 200) {
            out = Freshness.answer(request, ContentCoding.negotiate(request, tagged(out)));
        }
        if (request.method().equals("HEAD")) {
            out = out.with("Content-Length", Integer.toString(out.body().length))
                    .withoutBody(out.status());
        }
        return out;
    }

    /// What every answer has, whatever became of its request.
    static Response everywhere(Response response) {
        // An answer may bring a policy of its own.
        Response out = response.header("Content-Security-Policy").isPresent()
                ? response
                : response.with("Content-Security-Policy", POLICY);
        return Cors.allow(out).with("X-Content-Type-Options", "nosniff").with("Referrer-Policy", "no-referrer");
    }

    private static Response tagged(Response response) {
        return response.header("ETag").isPresent() ? response : response.withEtag(Checksum.of(response.body()));
    }
}
