package blog.aws.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What the gateway has to know of `openapi.yaml`: addresses, methods and whose they are. Schemas and examples stay
/// with the reader, who serves the document itself.
public record Contract(List<Operation> operations) {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    /// One method of one path, the function that answers it, and the query parameters that it needs.
    public record Operation(String path, String method, String function, Set<String> required) {}

    public static Contract read(Path document) {
        try {
            JsonNode root = new JsonMapper().readTree(document.toFile());
            var operations = new ArrayList<Operation>();
            root.path("paths")
                    .properties()
                    .forEach(path -> path.getValue().properties().stream()
                            .filter(method -> METHODS.contains(method.getKey()))
                            .forEach(method -> operations.add(
                                    operation(root, path.getKey(), method.getKey(), method.getValue()))));
            return new Contract(operations);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Operation operation(JsonNode root, String path, String method, JsonNode operation) {
        var required = new TreeSet<String>();
        for (JsonNode listed : operation.path("parameters")) {
            JsonNode parameter =
                    listed.has("$ref") ? root.at(listed.get("$ref").asText().substring(1)) : listed;
            if (parameter.path("in").asText().equals("query")
                    && parameter.path("required").asBoolean()) {
                required.add(parameter.path("name").asText());
            }
        }
        return new Operation(path, method, operation.path("x-function").asText(), required);
    }

    /// The operations by path.
    public TreeMap<String, List<Operation>> byPath() {
        var paths = new TreeMap<String, List<Operation>>();
        operations.forEach(operation ->
                paths.computeIfAbsent(operation.path(), _ -> new ArrayList<>()).add(operation));
        return paths;
    }
}
