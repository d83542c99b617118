package blog.cli.remote;

import blog.http.PathSegments;
import java.util.LinkedHashMap;
import java.util.Map;

/// One call of the API, still to be sent; `path` is percent-encoded and follows the base address.
public record Call(String method, String path, Map<String, String> headers, byte[] body) {
    public Call {
        headers = Map.copyOf(headers);
    }

    public static Call get(String path, String type) {
        return new Call("GET", path, Map.of("Accept", type), new byte[0]);
    }

    public static Call of(String method, String path) {
        return new Call(method, path, Map.of("Accept", "application/json"), new byte[0]);
    }

    public Call with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Call(method, path, more, body);
    }

    public Call carrying(String type, byte[] bytes) {
        return new Call(method, path, headers, bytes).with("Content-Type", type);
    }

    /// The address of a post.
    public static String post(String slug) {
        return "/posts/" + PathSegments.encode(slug);
    }

    /// The address of a post as its author sees it, in any status.
    public static String manuscript(String slug) {
        return "/manuscripts/" + PathSegments.encode(slug);
    }
}
