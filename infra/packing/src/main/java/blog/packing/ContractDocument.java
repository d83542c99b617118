package blog.packing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// The contract as a tree, and what is asked of it: `openapi.yaml`, or the JSON that the build made of it.
public record ContractDocument(Map<?, ?> root) {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    /// One operation of the document; `node` is what stands below its method.
    public record Operation(String method, String path, Map<?, ?> node) {
        public Map<?, ?> responses() {
            return map(node.get("responses"));
        }

        /// Which function serves it; empty where the document does not say so.
        public String function() {
            return node.get("x-function") instanceof String function ? function : "";
        }

        /// The setting without which the blog has no such operation; empty for one that every blog has.
        public String setting() {
            return node.get("x-setting") instanceof String setting ? setting : "";
        }

        /// Its line in `contract.txt`.
        String line() {
            return setting().isEmpty() ? toString() : this + " " + setting();
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    public static ContractDocument parse(String yaml) {
        return new ContractDocument(map(new Load(LoadSettings.builder().build()).loadFromString(yaml)));
    }

    /// What the build made of the document.
    public static ContractDocument read(InputStream json) throws IOException {
        return new ContractDocument(JsonMapper.builder().build().readValue(json, Map.class));
    }

    public List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        for (var path : map(root.get("paths")).entrySet()) {
            for (var member : map(path.getValue()).entrySet()) {
                String method = member.getKey().toString();
                if (METHODS.contains(method)) {
                    operations.add(new Operation(
                            method.toUpperCase(Locale.ROOT), path.getKey().toString(), map(member.getValue())));
                }
            }
        }
        return operations;
    }

    /// Those of a blog for which these settings are made.
    public List<Operation> operations(Set<String> settings) {
        return operations().stream()
                .filter(operation -> operation.setting().isEmpty() || settings.contains(operation.setting()))
                .toList();
    }

    /// The parameters of an operation that are sent in `place`, which is `query`, `header` or `path`.
    public List<Map<?, ?>> parameters(Operation operation, String place) {
        var parameters = new ArrayList<Map<?, ?>>();
        if (operation.node().get("parameters") instanceof List<?> listed) {
            for (Object each : listed) {
                Map<?, ?> parameter = followed(each);
                if (place.equals(parameter.get("in"))) {
                    parameters.add(parameter);
                }
            }
        }
        return parameters;
    }

    /// The sorted lines of `contract.txt`.
    public List<String> lines() {
        return operations().stream().map(Operation::line).sorted().toList();
    }

    /// The document in JSON, in its own order and without white space.
    public byte[] json() {
        try {
            return JsonMapper.builder().build().writeValueAsBytes(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What a local reference such as `#/components/schemas/Post` leads to; null when that is nothing.
    public @Nullable Object resolve(String reference) {
        Object node = root;
        for (String name : reference.substring("#/".length()).split("/")) {
            node = node instanceof Map<?, ?> parent ? parent.get(name) : null;
        }
        return node;
    }

    /// What a node refers to; the node itself when it is no reference.
    public Map<?, ?> followed(@Nullable Object node) {
        Object reference = map(node).get("$ref");
        return map(reference == null ? node : resolve(reference.toString()));
    }

    public static Map<?, ?> map(@Nullable Object node) {
        if (node instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalArgumentException("not a mapping: " + node);
    }
}
