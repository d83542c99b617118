package blog.http.negotiation;

import blog.codec.Gzip;
import blog.http.Request;
import blog.http.Response;

/// The content coding gzip (RFC 9110 §8.4, §12.5.3). The compressed form is a representation of its own, so its entity
/// tag ends
/// in `-gz`.
public final class ContentCoding {
    private static final String SUFFIX = "-gz";
    /// Below this a compressed answer fits into no fewer packets.
    private static final int WORTHWHILE_BYTES = 1024;

    private ContentCoding() {}

    /// `tag` without the mark of its content coding.
    static String identity(String tag) {
        return tag.endsWith(SUFFIX + '"') ? tag.substring(0, tag.length() - SUFFIX.length() - 1) + '"' : tag;
    }

    public static Response negotiate(Request request, Response response) {
        boolean packed =
                response.header("Content-Encoding").filter("gzip"::equals).isPresent();
        if (takesGzip(request) && (packed || response.body().length >= WORTHWHILE_BYTES)) {
            return marked(packed ? response : response.withBody(Gzip.packQuickly(response.body())));
        }
        return packed ? response.without("Content-Encoding").withBody(Gzip.unpack(response.body())) : response;
    }

    /// The headers that an answer will have whose body is packed and still to be fetched.
    public static Response announced(Request request, Response response) {
        return takesGzip(request) ? marked(response) : response.without("Content-Encoding");
    }

    private static Response marked(Response response) {
        String tag = response.header("ETag").orElse("\"\"");
        return response.with("Content-Encoding", "gzip")
                .with("ETag", tag.substring(0, tag.length() - 1) + SUFFIX + '"');
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
}
