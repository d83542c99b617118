package blog.http.routing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A path with named segments, such as `/posts/{slug}/comments`.
record PathTemplate(String text, List<String> segments) {

    static PathTemplate of(String text) {
        return new PathTemplate(text, List.of(text.substring(1).split("/")));
    }

    /// The order that templates are tried in: where two differ first, a fixed segment goes before a variable one, as in
    /// API Gateway.
    int compareTo(PathTemplate other) {
        for (int i = 0; i < Math.min(segments.size(), other.segments.size()); i++) {
            int order = Boolean.compare(isVariable(segments.get(i)), isVariable(other.segments.get(i)));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static boolean isVariable(String segment) {
        return segment.startsWith("{");
    }

    /// The parameters that make the template equal to the path's decoded segments; empty when nothing does.
    Optional<Map<String, String>> match(List<String> path) {
        if (segments.size() != path.size()) {
            return Optional.empty();
        }
        var params = new HashMap<String, String>();
        for (int i = 0; i < path.size(); i++) {
            String segment = segments.get(i);
            if (isVariable(segment)) {
                params.put(segment.substring(1, segment.length() - 1), path.get(i));
            } else if (!segment.equals(path.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(params);
    }
}
