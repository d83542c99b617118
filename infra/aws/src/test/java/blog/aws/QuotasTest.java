package blog.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// AWS's quotas that a template can break, as its documentation has them; the default ones, which nobody has to ask
/// for.
/// No emulator knows them, and CloudFormation tells of them only in the middle of a deployment.
@RequiresNode
class QuotasTest {
    private final Map<String, String> broken = new TreeMap<>();

    private static List<Map<String, String>> settings() {
        var longest = new HashMap<>(AppTest.EVERYTHING);
        longest.put("blog:name", "b".repeat(41));
        longest.put("blog:title", "ü".repeat(200));
        longest.put("blog:siteUrl", "https://blog.example.org/" + "s".repeat(200));
        longest.put(
                "blog:frameHosts", ("a".repeat(50) + ".example.org ").repeat(15).strip());
        longest.put("blog:oidcIssuer", "https://token.actions.githubusercontent.com");
        longest.put("blog:oidcAudience", "https://api.example.org");
        longest.put(
                "blog:oidcRoles",
                "author: repository=octo/blog ref=refs/heads/main; ".repeat(15).replaceFirst("; $", ""));
        return List.of(Map.of(), AppTest.EVERYTHING, longest);
    }

    @ParameterizedTest
    @MethodSource("settings")
    void noneIsBroken(Map<String, String> settings, @TempDir Path assembly) throws IOException {
        Resources resources = Synthesis.with(assembly, settings);
        JsonNode template = new JsonMapper()
                .readTree(assembly.resolve(settings.getOrDefault("blog:name", Synthesis.STACK) + ".template.json")
                        .toFile());

        cloudFormation(template);
        cloudFront(resources);
        rights(resources);
        functions(resources);
        gateway(resources);
        watch(resources);

        assertThat(broken).isEmpty();
    }

    @Test
    void anEnvironmentThatFitsInNoFunctionIsRefusedInASentence(@TempDir Path assembly) {
        var settings =
                Map.of("blog:frameHosts", "player.example.org ".repeat(300).strip(), "blog:name", "much");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Synthesis.with(assembly, settings))
                .withMessageMatching("The settings take [5-9],\\d{3} bytes of the function Author's environment, "
                        + "which has 4,096: shorten blog:frameHosts or blog:oidcRoles");
    }

    private void cloudFormation(JsonNode template) {
        most(1_048_576, size(template), "bytes of a template");
        most(500, template.path("Resources").size(), "resources of a stack");
        most(200, template.path("Outputs").size(), "outputs of a stack");
        most(200, template.path("Parameters").size(), "parameters of a stack");
        most(1_024, size(template.path("Description")), "bytes of a template's description");
    }

    private void cloudFront(Resources resources) {
        each(resources, "AWS::CloudFront::CachePolicy").forEach(policy -> {
            JsonNode key = policy.at("/CachePolicyConfig/ParametersInCacheKeyAndForwardedToOrigin");
            most(10, key.at("/QueryStringsConfig/QueryStrings").size(), "query strings of a cache policy");
            most(10, key.at("/HeadersConfig/Headers").size(), "headers of a cache policy");
            most(10, key.at("/CookiesConfig/Cookies").size(), "cookies of a cache policy");
        });
        each(resources, "AWS::CloudFront::Distribution").forEach(distribution -> {
            JsonNode config = distribution.path("DistributionConfig");
            most(25, config.path("CacheBehaviors").size() + 1, "behaviours of a distribution");
            most(25, config.path("Origins").size(), "origins of a distribution");
            most(128, config.path("Comment").asText().length(), "characters of a distribution's comment");
            config.path("Origins")
                    .forEach(origin ->
                            most(10, origin.path("OriginCustomHeaders").size(), "headers of an origin"));
        });
        each(resources, "AWS::CloudFront::Function")
                .forEach(function -> most(10_240, size(function.path("FunctionCode")), "bytes of a function"));
    }

    /// All policies of a role together, without spaces.
    private void rights(Resources resources) {
        Map<String, Integer> sizes = each(resources, "AWS::IAM::Policy").stream()
                .collect(Collectors.groupingBy(
                        policy -> policy.path("Roles").toString(),
                        Collectors.summingInt(policy -> size(policy.path("PolicyDocument")))));
        sizes.values().forEach(size -> most(10_240, size, "characters of a role's policies"));
        each(resources, "AWS::IAM::Role")
                .forEach(role -> most(2_048, size(role.path("AssumeRolePolicyDocument")), "characters of a trust"));
    }

    private void functions(Resources resources) {
        each(resources, "AWS::Lambda::Function").forEach(function -> {
            int size = 0;
            for (var variable : function.at("/Environment/Variables").properties()) {
                size += variable.getKey().length() + size(variable.getValue());
            }
            most(4_096, size, "bytes of an environment");
        });
        each(resources, "AWS::Lambda::EventSourceMapping").forEach(mapping -> {
            JsonNode filters = mapping.at("/FilterCriteria/Filters");
            most(5, filters.size(), "filters of an event source");
            filters.forEach(filter -> most(4_096, size(filter.path("Pattern")), "characters of a filter"));
        });
    }

    private void gateway(Resources resources) {
        each(resources, "AWS::ApiGateway::RestApi").forEach(api -> {
            most(6_291_456, size(api.path("Body")), "bytes of an API's document");
            var tree = new TreeSet<String>();
            api.at("/Body/paths").fieldNames().forEachRemaining(path -> {
                for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
                    tree.add(path.substring(0, end));
                }
            });
            most(300, tree.size(), "resources of an API");
        });
    }

    private void watch(Resources resources) {
        each(resources, "AWS::CloudWatch::Alarm").forEach(alarm -> {
            most(10, alarm.path("Metrics").size(), "metrics of an alarm");
            most(1_024, size(alarm.path("AlarmDescription")), "characters of an alarm's description");
        });
        List<JsonNode> all = new ArrayList<>();
        resources.all().forEach(resource -> all.add(resource.at("/Properties/Tags")));
        all.forEach(tags -> most(50, tags.size(), "tags of a resource"));
    }

    private void most(int quota, int found, String of) {
        if (found > quota) {
            broken.merge(of, found + " of " + quota, (one, other) -> one + ", " + other);
        }
    }

    private static List<JsonNode> each(Resources resources, String type) {
        return resources.ofType(type).values().stream()
                .map(resource -> resource.path("Properties"))
                .toList();
    }

    /// In bytes; what is known only to AWS counts as its reference, which is longer as a rule.
    private static int size(JsonNode node) {
        String text = node.isTextual() ? node.asText() : node.toString();
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
