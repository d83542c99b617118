package blog.local.gateway;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The API's resources by their segments; a fixed segment goes before a variable one.
final class ResourceTree {
    /// One path of the contract, and the function of each of its methods.
    record Resource(String template, Map<String, String> functions) {
        Resource {
            functions = Map.copyOf(functions);
        }
    }

    private final Map<String, ResourceTree> fixed = new HashMap<>();
    private @Nullable ResourceTree variable;
    private String variableName = "";
    private @Nullable Resource resource;

    void add(String template, Map<String, String> functions) {
        ResourceTree at = this;
        for (String segment : template.substring(1).split("/")) {
            at = segment.startsWith("{") ? at.variable(segment.substring(1, segment.length() - 1)) : at.fixed(segment);
        }
        at.resource = new Resource(template, functions);
    }

    /// The resource of these segments; its path parameters go into `parameters`.
    @Nullable
    Resource find(List<String> segments, Map<String, String> parameters) {
        if (segments.isEmpty()) {
            return resource;
        }
        String segment = segments.getFirst();
        List<String> rest = segments.subList(1, segments.size());
        ResourceTree named = fixed.get(segment);
        Resource found = named == null ? null : named.find(rest, parameters);
        if (found == null && variable != null) {
            found = variable.find(rest, parameters);
            if (found != null) {
                parameters.put(variableName, segment);
            }
        }
        return found;
    }

    private ResourceTree fixed(String segment) {
        return fixed.computeIfAbsent(segment, _ -> new ResourceTree());
    }

    private ResourceTree variable(String name) {
        if (variable == null) {
            variable = new ResourceTree();
            variableName = name;
        }
        return variable;
    }
}
