package blog.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// One request after the edge has normalised it: header names in lower case, the body in bytes, the path as
/// it was sent (percent-encoded, without the stage), query values decoded. `params` holds the path parameters
/// that the router found, decoded exactly once; `apiUrl` is what clients reach this API by, without a slash
/// at its end; `address` is where the client is on the network, empty where nobody can say so: it is never stored or
/// logged.
public record Request(
        String method,
        String path,
        Map<String, List<String>> headers,
        Map<String, List<String>> query,
        byte[] body,
        Map<String, String> params,
        String apiUrl,
        String requestId,
        String address) {

    public Request {
        headers = Map.copyOf(headers);
        query = Map.copyOf(query);
        params = Map.copyOf(params);
    }

    public Request(
            String method,
            String path,
            Map<String, List<String>> headers,
            Map<String, List<String>> query,
            byte[] body,
            Map<String, String> params,
            String apiUrl,
            String requestId) {
        this(method, path, headers, query, body, params, apiUrl, requestId, "");
    }

    /// The header's value, repeated lines joined by a comma as RFC 9110 §5.3 has it.
    public Optional<String> header(String name) {
        List<String> values = headers.get(name.toLowerCase(Locale.ROOT));
        return values == null || values.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", values));
    }

    /// The media type of the body in lower case, without parameters; empty when none was sent.
    public Optional<String> mediaType() {
        return header("content-type")
                .map(value -> value.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .filter(type -> !type.isEmpty());
    }

    /// A path parameter that the route's template names.
    public String param(String name) {
        String value = params.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the route has no parameter " + name);
        }
        return value;
    }

    /// The query, once its names are known to be ones that the route takes.
    public Parameters parameters() {
        return new Parameters(query);
    }

    /// The path as a URL writes it: percent-encoded in one way only, without a slash at its end.
    public String normalizedPath() {
        return PathSegments.normalized(PathSegments.of(path).orElse(List.of()));
    }

    /// The absolute address of this request with another path segment in one place, counted from 0.
    public String elsewhere(int segment, String value) {
        var segments = new ArrayList<>(PathSegments.of(path).orElse(List.of()));
        segments.set(segment, value);
        String query = encodedQuery(name -> true);
        return apiUrl + PathSegments.normalized(segments) + (query.isEmpty() ? "" : "?" + query);
    }

    /// The absolute address of this request with other values for one query parameter.
    public String elsewhere(String parameter, List<String> values) {
        var other = new HashMap<>(query);
        other.put(parameter, values);
        return apiUrl + new Request(method, path, headers, other, body, params, apiUrl, requestId).normalizedTarget();
    }

    /// [#normalizedPath] with the query, in the order of its names.
    public String normalizedTarget() {
        String encoded = encodedQuery(name -> true);
        return encoded.isEmpty() ? normalizedPath() : normalizedPath() + "?" + encoded;
    }

    /// The query's parameters whose names pass, percent-encoded, in the order of their names.
    String encodedQuery(Predicate<String> names) {
        var pairs = new ArrayList<String>();
        query.forEach((name, values) -> {
            if (names.test(name)) {
                values.forEach(value -> pairs.add(PathSegments.encode(name) + "=" + PathSegments.encode(value)));
            }
        });
        pairs.sort(null);
        return String.join("&", pairs);
    }

    public Request withParams(Map<String, String> found) {
        return new Request(method, path, headers, query, body, found, apiUrl, requestId, address);
    }

    public boolean isRead() {
        return method.equals("GET") || method.equals("HEAD");
    }
}
