package blog.http;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// One answer. Header names are written as they go out; a body with `Content-Encoding: gzip` is unpacked by
/// [ContentCoding] for a client that does not take it.
public final class Response {
    private static final byte[] EMPTY = {};

    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;

    /// Keeps `headers` as they are: whoever calls has just made them.
    private Response(int status, Map<String, String> headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    public static Response of(int status, String contentType, byte[] body) {
        return new Response(status, Map.of("Content-Type", contentType), body);
    }

    public static Response ofJson(int status, byte[] json) {
        return of(status, "application/json", json);
    }

    public static Response empty(int status) {
        return new Response(status, Map.of(), EMPTY);
    }

    /// 308: the client repeats the same request, method and body included, at `location`.
    public static Response permanentRedirect(String location) {
        return empty(308).with("Location", location).with("Cache-Control", CacheControl.PUBLIC);
    }

    public int status() {
        return status;
    }

    /// In the order that they were added in.
    public Map<String, String> headers() {
        return Collections.unmodifiableMap(headers);
    }

    /// The bytes themselves; nobody may change them.
    public byte[] body() {
        return body;
    }

    public Response with(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Response(status, more, body);
    }

    /// A strong entity tag; `tag` comes without its quotes.
    public Response withEtag(String tag) {
        return with("ETag", '"' + tag + '"');
    }

    Response without(String name) {
        var fewer = new LinkedHashMap<>(headers);
        fewer.remove(name);
        return new Response(status, fewer, body);
    }

    Response withBody(byte[] other) {
        return new Response(status, headers, other);
    }

    Response withoutBody(int otherStatus) {
        return new Response(otherStatus, headers, EMPTY);
    }
}
