package blog;

import blog.http.Request;
import blog.http.Response;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Requests as the edge hands them on, for tests that call a router without a gateway.
public final class Requests {
    public static final String TOKEN = "secret";
    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, List<String>> AUTHORIZED = Map.of("authorization", List.of("Bearer " + TOKEN));

    private Requests() {}

    public static Request get(String target) {
        return request("GET", target, Map.of(), new byte[0]);
    }

    /// A request with the owner's token.
    public static Request authorized(String method, String target) {
        return request(method, target, AUTHORIZED, new byte[0]);
    }

    /// A manuscript on its way to `slug`, with the owner's token; `headers` are pairs of name and value.
    public static Request put(String slug, String manuscript, String... headers) {
        var all = new HashMap<>(AUTHORIZED);
        addTo(all, headers);
        return request("PUT", "/posts/" + slug, all, manuscript.getBytes(StandardCharsets.UTF_8));
    }

    /// A request that carries JSON, with the owner's token.
    public static Request post(String target, String json) {
        var headers = new HashMap<>(AUTHORIZED);
        headers.put("content-type", List.of("application/json"));
        return request("POST", target, headers, json.getBytes(StandardCharsets.UTF_8));
    }

    /// A request with this token; a body that begins like JSON is sent as such, any other as a manuscript; `headers`
    /// are pairs of name and value.
    public static Request as(String token, String method, String target, String body, String... headers) {
        var all = new HashMap<String, List<String>>();
        all.put("authorization", List.of("Bearer " + token));
        all.put("content-type", List.of(body.startsWith("{") ? "application/json" : "text/markdown"));
        addTo(all, headers);
        return request(method, target, all, body.getBytes(StandardCharsets.UTF_8));
    }

    private static void addTo(Map<String, List<String>> headers, String... pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            headers.put(pairs[i], List.of(pairs[i + 1]));
        }
    }

    public static JsonNode json(Response response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String etag(Response response) {
        return response.headers().getOrDefault("ETag", "none");
    }

    private static Request request(String method, String target, Map<String, List<String>> headers, byte[] body) {
        String[] parts = target.split("\\?", 2);
        var query = new HashMap<String, List<String>>();
        if (parts.length == 2) {
            for (String pair : parts[1].split("&")) {
                String[] both = pair.split("=", 2);
                query.computeIfAbsent(both[0], _ -> new ArrayList<>()).add(both[1]);
            }
        }
        return new Request(method, parts[0], headers, query, body, Map.of(), "https://blog.example/v1", "request-1");
    }
}
