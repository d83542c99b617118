package blog.http.negotiation;

import blog.codec.HttpDate;
import blog.http.Request;
import blog.http.Response;
import java.util.Optional;

/// Whether a client has already what it asks for (RFC 9110 §13.1).
public final class Freshness {
    private Freshness() {}

    /// Whether the request has a condition that such an answer could meet.
    public static boolean isAsked(Request request) {
        return request.header("if-none-match").isPresent()
                || request.header("if-modified-since").isPresent();
    }

    /// The answer itself, or 304 for a client that has it.
    public static Response answer(Request request, Response response) {
        return isKnown(request, response)
                ? response.without("Content-Type").without("Content-Encoding").withoutBody(304)
                : response;
    }

    /// By the entity tag, or by the date where the client sent no tag at all (§13.1.3). A condition that cannot be read
    /// is as if it were not there.
    private static boolean isKnown(Request request, Response response) {
        if (request.header("if-none-match").isPresent()) {
            return EntityTags.known(request).matches(response.header("ETag").orElseThrow());
        }
        Optional<String> since = request.header("if-modified-since");
        Optional<String> modified = response.header("Last-Modified");
        return since.isPresent()
                && modified.isPresent()
                && HttpDate.parse(since.get())
                        .map(date ->
                                !HttpDate.parse(modified.get()).orElseThrow().isAfter(date))
                        .orElse(false);
    }
}
