package blog.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One answer. Header names are written as they go out; a body with `Content-Encoding: gzip` is unpacked by
/// [ContentCoding] for a client that does not take it.
public final class Response {
    private static final byte[] EMPTY = {};

    private final int status;
    private final @Nullable Header last;
    private final byte[] body;

    /// A header and those before it: an answer with one more shares all the others, none is copied.
    private record Header(
            String name, String value, @Nullable Header before) {}

    private Response(int status, @Nullable Header last, byte[] body) {
        this.status = status;
        this.last = last;
        this.body = body;
    }

    public static Response of(int status, String contentType, byte[] body) {
        return new Response(status, new Header("Content-Type", contentType, null), body);
    }

    public static Response ofJson(int status, byte[] json) {
        return of(status, "application/json", json);
    }

    public static Response empty(int status) {
        return new Response(status, null, EMPTY);
    }

    /// 308: the client repeats the same request, method and body included, at `location`.
    public static Response permanentRedirect(String location) {
        return empty(308).with("Location", location).with("Cache-Control", CacheControl.PUBLIC);
    }

    public int status() {
        return status;
    }

    /// In the order that they were added in, each name once: what is added later replaces.
    public Map<String, String> headers() {
        var headers = new LinkedHashMap<String, String>();
        collect(last, headers);
        return headers;
    }

    private static void collect(@Nullable Header header, Map<String, String> into) {
        if (header != null) {
            collect(header.before(), into);
            into.put(header.name(), header.value());
        }
    }

    /// As it was added; the name's case counts.
    public Optional<String> header(String name) {
        for (Header header = last; header != null; header = header.before()) {
            if (header.name().equals(name)) {
                return Optional.of(header.value());
            }
        }
        return Optional.empty();
    }

    /// The bytes themselves; nobody may change them.
    public byte[] body() {
        return body;
    }

    public Response with(String name, String value) {
        return new Response(status, new Header(name, value, last), body);
    }

    /// A strong entity tag; `tag` comes without its quotes.
    public Response withEtag(String tag) {
        return with("ETag", '"' + tag + '"');
    }

    /// With one link more (RFC 8288) beside those that it has.
    public Response linking(String link) {
        return with("Link", header("Link").map(links -> links + ", " + link).orElse(link));
    }

    public Response without(String name) {
        return new Response(status, without(name, last), body);
    }

    private static @Nullable Header without(String name, @Nullable Header header) {
        if (header == null) {
            return null;
        }
        Header before = without(name, header.before());
        return header.name().equals(name) ? before : new Header(header.name(), header.value(), before);
    }

    public Response withBody(byte[] other) {
        return new Response(status, last, other);
    }

    public Response withoutBody(int otherStatus) {
        return new Response(otherStatus, last, EMPTY);
    }
}
