package blog.aws.localstack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// All that the template has otherwise on LocalStack's free edition, and why; the rest is deployed as it was
/// synthesised.
final class Omissions {
    /// The address that the API gets, instead of one that LocalStack thinks up.
    static final String API_ID = "blogapi";

    private static final Map<String, String> TYPES =
            new TreeMap<>(Map.of("AWS::CloudWatch::Dashboard", "it has no dashboards"));

    private Omissions() {}

    /// Changes `template` for a LocalStack on which the API will be at `apiUrl`; prints what it leaves out.
    static void apply(ObjectNode template, String apiUrl) {
        ObjectNode resources = (ObjectNode) template.get("Resources");
        TYPES.forEach((type, reason) -> {
            Set<String> names = namesOf(type, resources);
            resources.remove(names);
            resources.forEach(resource -> forget(names, (ObjectNode) resource));
            System.out.println("Left out on LocalStack: " + names.size() + " " + type + ", since " + reason);
        });
        forgetBootstrap(template);
        loseRecordsSoon(resources);
        nameTheApi(resources, apiUrl);
    }

    /// The stack that `cdk bootstrap` makes is not there to be asked for its version.
    private static void forgetBootstrap(ObjectNode template) {
        template.remove("Rules");
        if (template.path("Parameters") instanceof ObjectNode parameters) {
            parameters.remove("BootstrapVersion");
        }
    }

    /// A record is tried for an hour, and nobody waits that long for a test to see it in the queue.
    private static void loseRecordsSoon(ObjectNode resources) {
        resourcesOf("AWS::Lambda::EventSourceMapping", resources)
                .forEach(mapping -> ((ObjectNode) mapping.get("Properties")).put("MaximumRetryAttempts", 5));
    }

    /// On AWS a request says by which address it came. Here it says neither `http` nor the prefix before the stage, so
    /// the functions are told, and for that the API's id has to be known before there is an API.
    private static void nameTheApi(ObjectNode resources, String apiUrl) {
        resourcesOf("AWS::ApiGateway::RestApi", resources)
                .forEach(api -> ((ObjectNode) api.get("Properties"))
                        .withArray("Tags")
                        .addObject()
                        .put("Key", "_custom_id_")
                        .put("Value", API_ID));
        resourcesOf("AWS::Lambda::Function", resources)
                .map(function -> (ObjectNode) function.at("/Properties/Environment/Variables"))
                .forEach(variables -> variables.put("BLOG_API_URL", apiUrl));
    }

    private static Stream<JsonNode> resourcesOf(String type, ObjectNode resources) {
        return namesOf(type, resources).stream().map(resources::get);
    }

    private static Set<String> namesOf(String type, ObjectNode resources) {
        var names = new TreeSet<String>();
        resources.properties().stream()
                .filter(resource -> resource.getValue().path("Type").asText().equals(type))
                .forEach(resource -> names.add(resource.getKey()));
        return names;
    }

    private static void forget(Set<String> names, ObjectNode resource) {
        if (resource.get("DependsOn") instanceof ArrayNode dependencies) {
            List<JsonNode> kept = dependencies
                    .valueStream()
                    .filter(name -> !names.contains(name.asText()))
                    .toList();
            dependencies.removeAll().addAll(kept);
        } else if (names.contains(resource.path("DependsOn").asText())) {
            resource.remove("DependsOn");
        }
    }
}
