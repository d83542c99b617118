package blog.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The resources of a template, and what it tells of them.
public record Resources(JsonNode all, JsonNode outputs) {
    private static final String HASH = "[0-9A-F]{8}$";

    static Resources read(Path template) {
        try {
            JsonNode root = new JsonMapper().readTree(template.toFile());
            return new Resources(root.path("Resources"), root.path("Outputs"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Those of a type, by name: a logical id without the hash at its end.
    public Map<String, JsonNode> ofType(String type) {
        var found = new TreeMap<String, JsonNode>();
        all.properties().forEach(resource -> {
            if (resource.getValue().path("Type").asText().equals(type)) {
                found.put(name(resource.getKey()), resource.getValue());
            }
        });
        return found;
    }

    /// The properties of the only one of its type whose name begins so.
    public JsonNode properties(String type, String prefix) {
        List<JsonNode> found = ofType(type).entrySet().stream()
                .filter(resource -> resource.getKey().startsWith(prefix))
                .map(Map.Entry::getValue)
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " resources of type " + type + " begin with " + prefix);
        }
        return found.getFirst().path("Properties");
    }

    /// The whole id of the only one of its type whose name begins so.
    String logicalId(String type, String prefix) {
        var found = all.properties().stream()
                .filter(resource -> resource.getValue().path("Type").asText().equals(type))
                .map(Map.Entry::getKey)
                .filter(id -> id.startsWith(prefix))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(found + " of type " + type + " begin with " + prefix);
        }
        return found.getFirst();
    }

    static String name(String logicalId) {
        return logicalId.replaceFirst(HASH, "");
    }
}
