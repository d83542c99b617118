package blog.http.routing;

import blog.http.Request;
import blog.http.Response;
import java.util.Set;

/// One operation: a method, a path template such as `/posts/{slug}`, and the query parameters it takes (any other is
/// answered with 400). HEAD is served by the GET of the same template.
public record Route(String method, String template, Set<String> parameters, Handler handler) {

    /// What answers an operation.
    @FunctionalInterface
    public interface Handler {
        Response handle(Request request);
    }

    public Route {
        parameters = Set.copyOf(parameters);
    }

    public static Route get(String template, Handler handler, String... parameters) {
        return new Route("GET", template, Set.of(parameters), handler);
    }

    public static Route put(String template, Handler handler) {
        return new Route("PUT", template, Set.of(), handler);
    }

    public static Route post(String template, Handler handler) {
        return new Route("POST", template, Set.of(), handler);
    }

    public static Route patch(String template, Handler handler) {
        return new Route("PATCH", template, Set.of(), handler);
    }

    public static Route delete(String template, Handler handler) {
        return new Route("DELETE", template, Set.of(), handler);
    }
}
