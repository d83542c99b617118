package blog.packing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// `openapi.yaml` as a tree, and what the functions need of it.
public record ContractDocument(Map<?, ?> root) {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    /// One operation of the document; `node` is what stands below its method.
    public record Operation(String method, String path, Map<?, ?> node) {
        public Map<?, ?> responses() {
            return map(node.get("responses"));
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    public static ContractDocument parse(String yaml) {
        return new ContractDocument(map(new Load(LoadSettings.builder().build()).loadFromString(yaml)));
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

    /// The sorted lines of `contract.txt`.
    public List<String> lines() {
        return operations().stream().map(Operation::toString).sorted().toList();
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

    public static Map<?, ?> map(@Nullable Object node) {
        if (node instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalArgumentException("not a mapping: " + node);
    }
}
