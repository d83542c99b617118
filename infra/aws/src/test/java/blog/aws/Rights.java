package blog.aws;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/// What a role may do, a line for each action: the action, what it may be done to, and the keys that it is limited to.
/// CDK writes a list of one as a text, so lists and texts count as the same.
record Rights(Resources resources) {

    List<String> of(String role) {
        var lines = new ArrayList<String>();
        resources.ofType("AWS::IAM::Policy").values().stream()
                .map(policy -> policy.path("Properties"))
                .filter(policy ->
                        Resources.name(policy.at("/Roles/0/Ref").asText()).equals(role + "Role"))
                .flatMap(policy -> each(policy.at("/PolicyDocument/Statement")).stream())
                .forEach(statement -> lines.addAll(lines(statement)));
        return lines.stream().sorted().toList();
    }

    private static List<String> lines(JsonNode statement) {
        var lines = new ArrayList<String>();
        for (JsonNode action : each(statement.path("Action"))) {
            for (JsonNode resource : each(statement.path("Resource"))) {
                lines.add((statement.path("Effect").asText().equals("Allow") ? "" : "not ") + action.asText() + " "
                        + target(resource) + condition(statement.path("Condition")));
            }
        }
        return lines;
    }

    /// What an ARN is of, by its name; with the attribute where it is another.
    static String target(JsonNode resource) {
        JsonNode parts = resource.at("/Fn::Join/1");
        if (parts.size() == 2 && parts.path(1).asText().startsWith("/index/")) {
            return target(parts.path(0)) + parts.path(1).asText();
        }
        JsonNode attribute = resource.path("Fn::GetAtt");
        if (attribute.isMissingNode()) {
            return resource.isTextual() ? resource.asText() : resource.toString();
        }
        String name = Resources.name(attribute.path(0).asText());
        return attribute.path(1).asText().equals("Arn")
                ? name
                : name + "." + attribute.path(1).asText();
    }

    private static String condition(JsonNode condition) {
        JsonNode keys = condition.at("/ForAllValues:StringLike/dynamodb:LeadingKeys");
        if (condition.isMissingNode()) {
            return "";
        }
        return keys.isMissingNode()
                ? " if " + condition
                : " "
                        + String.join(
                                ", ", each(keys).stream().map(JsonNode::asText).toList());
    }

    private static List<JsonNode> each(JsonNode node) {
        return node.isArray() ? StreamSupport.stream(node.spliterator(), false).toList() : List.of(node);
    }
}
