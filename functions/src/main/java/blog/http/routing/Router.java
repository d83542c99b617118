package blog.http.routing;

import blog.http.InvalidInput;
import blog.http.PathSegments;
import blog.http.Problem;
import blog.http.Request;
import blog.http.Response;
import blog.http.body.Body;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Finds the handler of a request and answers for everything that goes wrong on the way.
public final class Router {
    private final Contract contract;
    private final Map<String, Map<String, Route>> routes = new HashMap<>();
    private final Guard guard;

    /// Serves `routes`; `failures` is told of everything that answers 5xx, with nothing of it going to the client.
    public Router(Contract contract, List<Route> routes, Consumer<Throwable> failures) {
        this.contract = contract;
        this.guard = new Guard(failures);
        for (Route route : routes) {
            this.routes.computeIfAbsent(route.template(), _ -> new HashMap<>()).put(route.method(), route);
        }
    }

    /// What this router serves, in no order.
    public List<Route> routes() {
        return routes.values().stream()
                .flatMap(methods -> methods.values().stream())
                .toList();
    }

    /// The answer, complete: conditions, content coding, CORS and security headers included. Never throws.
    public Response handle(Request request) {
        Response response = guard.run(request, () -> dispatch(request), Problem::toResponse);
        return Finish.everywhere(guard.run(request, () -> Finish.of(request, response), Problem::toResponse));
    }

    /// The answer to a request that could not even be read.
    public Response failed(RuntimeException failure) {
        return Finish.everywhere(guard.<Response>run(
                "unknown",
                true,
                () -> {
                    throw failure;
                },
                Problem::toResponse));
    }

    private Response dispatch(Request request) {
        Optional<List<String>> segments = PathSegments.of(request.path());
        if (segments.isEmpty()) {
            return Problem.notFound().toResponse();
        }
        if (!PathSegments.areNormalized(segments.get())) {
            return Response.permanentRedirect(request.apiUrl() + request.normalizedTarget());
        }
        for (PathTemplate template : contract.templates()) {
            Optional<Map<String, String>> params = template.match(segments.get());
            if (params.isPresent()) {
                return serve(request.withParams(params.get()), template);
            }
        }
        return Problem.notFound().toResponse();
    }

    private Response serve(Request request, PathTemplate template) {
        String method = request.isRead() ? "GET" : request.method();
        Set<String> methods = contract.methods(template);
        if (method.equals("OPTIONS")) {
            return Cors.preflight(methods);
        }
        Route route = routes.getOrDefault(template.text(), Map.of()).get(method);
        if (route == null) {
            return Problem.of(405, "This address does not take the method.")
                    .with("Allow", String.join(", ", methods))
                    .toResponse();
        }
        if (!request.isRead()) {
            Body.requireReadable(request);
        }
        for (String name : request.query().keySet()) {
            if (!route.parameters().contains(name)) {
                throw InvalidInput.badRequest(name, "is not a query parameter here");
            }
        }
        return route.handler().handle(request);
    }
}
