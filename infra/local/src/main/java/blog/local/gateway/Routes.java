package blog.local.gateway;

import blog.packing.ContractDocument;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which function serves which method of which path, from the contract's `x-function`. As the deployed API is set
/// up, HEAD goes where GET goes, and what the contract does not have goes to the reader, so that 404 and 405 are
/// its.
public final class Routes {
    private static final String READER = "reader";

    private final ResourceTree resources;

    private Routes(ResourceTree resources) {
        this.resources = resources;
    }

    /// Those of a blog without settings.
    public static Routes load() {
        return load(Set.of());
    }

    /// Reads the contract that the functions bring, in the form that the build made of it.
    /// Of a blog for which these `settings` are made.
    public static Routes load(Set<String> settings) {
        try (InputStream in = Routes.class.getResourceAsStream("/openapi.json")) {
            if (in == null) {
                throw new IllegalStateException("/openapi.json is missing; build with ./mvnw");
            }
            return of(ContractDocument.read(in), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Routes of(ContractDocument document) {
        return of(document, Set.of());
    }

    static Routes of(ContractDocument document, Set<String> settings) {
        var functions = new HashMap<String, Map<String, String>>();
        document.operations(settings)
                .forEach(operation -> functions
                        .computeIfAbsent(operation.path(), _ -> new HashMap<>())
                        .put(operation.method(), operation.function()));
        var resources = new ResourceTree();
        functions.forEach(resources::add);
        return new Routes(resources);
    }

    /// `path` is without the stage and still percent-encoded.
    Target find(String method, String path) {
        if (path.isEmpty() || path.equals("/")) {
            return new Target("/", Map.of(), READER);
        }
        List<String> segments = segments(path);
        var parameters = new HashMap<String, String>();
        ResourceTree.@Nullable Resource resource = segments.contains("") ? null : resources.find(segments, parameters);
        if (resource == null) {
            return new Target("/{proxy+}", Map.of("proxy", path.substring(1)), READER);
        }
        Map<String, String> functions = resource.functions();
        String asked = method.equals("HEAD") && !functions.containsKey("HEAD") ? "GET" : method;
        return new Target(resource.template(), parameters, functions.getOrDefault(asked, READER));
    }

    /// A single slash at the end makes no other resource.
    private static List<String> segments(String path) {
        String trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return List.of(trimmed.substring(Math.min(1, trimmed.length())).split("/", -1));
    }
}
