package blog.posts.access;

import blog.http.Problem;
import blog.http.Request;
import blog.http.Response;
import blog.names.Slug;
import java.util.function.Function;

/// What one who asks may know of an address: the only place that says which answers there are.
public sealed interface Sight<T> {
    /// What lies there.
    record Seen<T>(T it) implements Sight<T> {}

    /// Where it lies now.
    record Elsewhere<T>(Slug to) implements Sight<T> {}

    /// That something was there.
    record Gone<T>() implements Sight<T> {}

    /// Nothing: there may never have been anything, or it is nothing for who asks.
    record Nothing<T>() implements Sight<T> {}

    /// 308, 410, 404, or what `seen` answers. The slug is the second segment of the request's path.
    default Response answer(Request request, Function<T, Response> seen) {
        return switch (this) {
            case Seen<T>(T it) -> seen.apply(it);
            case Elsewhere<T>(Slug to) -> Response.permanentRedirect(request.elsewhere(1, to.value()));
            case Gone<T> _ -> Problem.gone().toResponse();
            case Nothing<T> _ -> Problem.notFound().toResponse();
        };
    }
}
