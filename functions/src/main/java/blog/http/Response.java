package blog.http;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// One answer. Header names are written as they go out; a body with `Content-Encoding: gzip` is unpacked by
/// [ContentCoding] for a client that does not take it.
public record Response(int status, Map<String, String> headers, byte[] body) {
    private static final byte[] EMPTY = {};

    public Response {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
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
