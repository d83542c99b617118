package blog.aws.api;

import blog.packing.ContractDocument;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What the gateway has to know of `openapi.yaml`: addresses, methods and whose they are. Schemas and examples
/// stay with the reader, who serves the document itself.
public record Contract(List<Operation> operations) {
    /// One method of one path, the function that answers it, and the query parameters that it needs.
    public record Operation(String path, String method, String function, Set<String> required) {}

    /// Of a blog for which these `settings` are made.
    public static Contract read(Path file, Set<String> settings) {
        try (InputStream json = Files.newInputStream(file)) {
            var document = ContractDocument.read(json);
            return new Contract(document.operations(settings).stream()
                    .map(operation -> new Operation(
                            operation.path(),
                            operation.method().toLowerCase(Locale.ROOT),
                            operation.function(),
                            required(document.parameters(operation, "query"))))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> required(List<Map<?, ?>> parameters) {
        var required = new TreeSet<String>();
        for (Map<?, ?> parameter : parameters) {
            if (Boolean.TRUE.equals(parameter.get("required"))) {
                required.add(String.valueOf(parameter.get("name")));
            }
        }
        return required;
    }

    /// The operations by path.
    public TreeMap<String, List<Operation>> byPath() {
        var paths = new TreeMap<String, List<Operation>>();
        operations.forEach(operation ->
                paths.computeIfAbsent(operation.path(), _ -> new ArrayList<>()).add(operation));
        return paths;
    }
}
