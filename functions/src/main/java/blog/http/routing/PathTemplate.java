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

    /// The order that templates are tried in: of two that a path could match, a fixed segment goes before a variable
    /// one where they differ first, as in API Gateway. Those of other lengths match other paths; among them the
    /// length has to order, or a sort may leave anything anywhere.
    int compareTo(PathTemplate other) {
        if (segments.size() != other.segments.size()) {
            return Integer.compare(segments.size(), other.segments.size());
        }
        for (int i = 0; i < segments.size(); i++) {
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
