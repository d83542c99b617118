package blog.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What stands before the API when the settings ask for it.
@RequiresNode
class EdgeTest {
    private static final String CERTIFICATE = "arn:aws:acm:us-east-1:123456789012:certificate/abc";

    private static Resources everything;

    @BeforeAll
    static void synthesise(@TempDir Path assembly) {
        everything = Synthesis.with(assembly, AppTest.EVERYTHING);
    }

    @Nested
    class Cdn {
        @Test
        void keepsAnswersApartByWhatTheyDependOn() {
            JsonNode key = everything
                    .properties("AWS::CloudFront::CachePolicy", "EdgeCdn")
                    .at("/CachePolicyConfig/ParametersInCacheKeyAndForwardedToOrigin");

            assertThat(key.at("/HeadersConfig/Headers").toString())
                    .isEqualTo("[\"Accept\",\"Authorization\",\"X-Forwarded-Host\"]");
            assertThat(key.path("EnableAcceptEncodingGzip").asBoolean()).isTrue();
            assertThat(key.path("QueryStringsConfig").toString()).isEqualTo("{\"QueryStringBehavior\":\"all\"}");
        }

        /// Every status that CloudFront would otherwise keep for ten seconds.
        @Test
        void keepsNoErrorLongerThanItSays() {
            JsonNode errors = distribution().path("CustomErrorResponses");

            assertThat(errors.findValuesAsText("ErrorCode")).contains("404", "405", "500", "501", "502", "503", "504");
            assertThat(errors).allSatisfy(error -> {
                assertThat(error.path("ErrorCachingMinTTL").asInt(-1)).isZero();
                assertThat(error.has("ResponsePagePath")).isFalse();
            });
        }

        @Test
        void saysWhoAsksWhateverTheVisitorClaims() throws IOException, InterruptedException {
            JsonNode headers = introduced("""
                    {"host":{"value":"api.example.org"},
                     "x-forwarded-host":{"value":"evil.example"},
                     "x-forwarded-for":{"value":"192.0.2.1"},
                     "x-viewer-address":{"value":"192.0.2.1","multiValue":[{"value":"192.0.2.1"},{"value":"192.0.2.2"}]}}
                    """);

            assertThat(headers.path("x-viewer-address").toString()).isEqualTo("{\"value\":\"2001:db8::7\"}");
            assertThat(headers.path("x-forwarded-host").toString()).isEqualTo("{\"value\":\"api.example.org\"}");
        }

        /// The headers that the distribution's function hands on of those that a visitor has sent.
        private static JsonNode introduced(String headers) throws IOException, InterruptedException {
            String code = everything
                    .properties("AWS::CloudFront::Function", "EdgeCdn")
                    .path("FunctionCode")
                    .asText();
            String event = "{\"viewer\":{\"ip\":\"2001:db8::7\"},\"request\":{\"headers\":" + headers + "}}";
            Process node = new ProcessBuilder(
                            Optional.ofNullable(System.getenv("JSII_NODE")).orElse("node"),
                            "-e",
                            code + "console.log(JSON.stringify(handler(" + event + ").headers))")
                    .redirectErrorStream(true)
                    .start();
            String printed = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(node.waitFor()).as(printed).isZero();
            return new JsonMapper().readTree(printed);
        }
    }

    @Nested
    class OriginSecret {
        private static final String SECRET = "BLOG_ORIGIN_SECRET";

        /// Comments are counted by where they come from, with a firewall and without.
        @Test
        void isToldToTheCommenterAlone(@TempDir Path assembly) {
            Resources template = Synthesis.with(assembly, Map.of("blog:cdn", "true"));

            assertThat(functions(template))
                    .allSatisfy((name, function) ->
                            assertThat(function.has(SECRET)).as(name).isEqualTo(name.startsWith("Commenter")));
            assertThat(Objects.requireNonNull(functions(template).get("CommenterFunction"))
                            .path(SECRET))
                    .isEqualTo(template.properties("AWS::CloudFront::Distribution", "EdgeCdn")
                            .at("/DistributionConfig/Origins/0/OriginCustomHeaders/0/HeaderValue"));
        }

        @Test
        void isNotThereWithoutACdn(@TempDir Path assembly) {
            Resources template = Synthesis.with(assembly, Map.of("blog:waf", "true"));

            assertThat(template.ofType("AWS::SecretsManager::Secret")).isEmpty();
            assertThat(functions(template).values()).noneMatch(variables -> variables.has(SECRET));
        }

        private static Map<String, JsonNode> functions(Resources template) {
            var variables = new TreeMap<String, JsonNode>();
            template.ofType("AWS::Lambda::Function")
                    .forEach((name, function) -> variables.put(name, function.at("/Properties/Environment/Variables")));
            return variables;
        }
    }

    @Nested
    class Firewall {
        @Test
        void letsNobodyPastTheCdn() {
            JsonNode first = rules(everything).getFirst();
            JsonNode match = first.at("/Statement/NotStatement/Statement/ByteMatchStatement");
            JsonNode header = distribution().at("/Origins/0/OriginCustomHeaders/0");

            assertThat(first.path("Action").has("Block")).isTrue();
            assertThat(match.at("/FieldToMatch/SingleHeader/Name")).isEqualTo(header.path("HeaderName"));
            assertThat(match.path("PositionalConstraint").asText()).isEqualTo("EXACTLY");
            assertThat(match.path("SearchString")).isEqualTo(header.path("HeaderValue"));
            assertThat(header.path("HeaderValue").toString()).contains("{{resolve:secretsmanager:");
            assertThat(distribution()
                            .at("/Origins/0/CustomOriginConfig/OriginProtocolPolicy")
                            .asText())
                    .isEqualTo("https-only");
        }

        @Test
        void countsVisitorsByTheAddressThatTheCdnHasSeen() {
            JsonNode rate = rules(everything).get(1).at("/Statement/RateBasedStatement");

            assertThat(rate.path("AggregateKeyType").asText()).isEqualTo("FORWARDED_IP");
            assertThat(rate.at("/ForwardedIPConfig/HeaderName").asText()).isEqualTo("x-viewer-address");
            assertThat(rate.at("/ForwardedIPConfig/FallbackBehavior").asText()).isEqualTo("MATCH");
        }

        @Test
        void countsVisitorsByTheirAddressWithoutACdn(@TempDir Path assembly) {
            List<JsonNode> rules = rules(Synthesis.with(assembly, Map.of("blog:waf", "true")));

            assertThat(rules).hasSize(2);
            assertThat(rules.getFirst()
                            .at("/Statement/RateBasedStatement/AggregateKeyType")
                            .asText())
                    .isEqualTo("IP");
        }

        /// infra/aws/README.md says of each of them why.
        @Test
        void countsOnlyWhereHonestPostsTagsAndListsWouldBeHit() {
            JsonNode overrides =
                    rules(everything).getLast().at("/Statement/ManagedRuleGroupStatement/RuleActionOverrides");

            assertThat(overrides)
                    .allSatisfy(override ->
                            assertThat(override.at("/ActionToUse").has("Count")).isTrue());
            assertThat(overrides.findValuesAsText("Name"))
                    .containsExactlyInAnyOrder(
                            "CrossSiteScripting_BODY",
                            "CrossSiteScripting_QUERYARGUMENTS",
                            "EC2MetaDataSSRF_BODY",
                            "GenericLFI_BODY",
                            "GenericRFI_BODY",
                            "NoUserAgent_HEADER",
                            "RestrictedExtensions_QUERYARGUMENTS",
                            "RestrictedExtensions_URIPATH",
                            "SizeRestrictions_BODY",
                            "SizeRestrictions_QUERYSTRING",
                            "SizeRestrictions_URIPATH");
        }

        private static List<JsonNode> rules(Resources template) {
            var rules = new ArrayList<JsonNode>();
            template.properties("AWS::WAFv2::WebACL", "EdgeFirewall")
                    .path("Rules")
                    .forEach(rules::add);
            return rules;
        }
    }

    @Nested
    class Name {
        @Test
        void isTheApisOnlyOneWithoutCdn(@TempDir Path assembly) {
            Resources template = named(assembly);

            assertThat(template.properties("AWS::ApiGateway::RestApi", "ApiRest")
                            .path("DisableExecuteApiEndpoint")
                            .asBoolean())
                    .isTrue();
            assertThat(template.properties("AWS::ApiGateway::BasePathMapping", "Edge")
                            .path("BasePath")
                            .asText())
                    .isEqualTo("v1");
        }

        @Test
        void isWhatTheOutputSays(@TempDir Path assembly) {
            assertThat(apiUrl(everything)).isEqualTo("\"https://api.example.org/v1\"");
            assertThat(apiUrl(named(assembly))).isEqualTo("\"https://api.example.org/v1\"");
        }

        @Test
        void isTheCdnsOrTheGatewaysWhereNoneWasGiven(@TempDir Path with, @TempDir Path without) {
            assertThat(apiUrl(Synthesis.with(with, Map.of("blog:cdn", "true")))).contains("DomainName", "/v1");
            assertThat(apiUrl(Synthesis.with(without, Map.of()))).contains(".execute-api.", "/v1");
        }

        private static Resources named(Path assembly) {
            return Synthesis.with(
                    assembly, Map.of("blog:domain", "api.example.org", "blog:certificateArn", CERTIFICATE));
        }

        private static String apiUrl(Resources template) {
            return template.outputs().at("/ApiUrl/Value").toString();
        }
    }

    private static JsonNode distribution() {
        return everything.properties("AWS::CloudFront::Distribution", "EdgeCdn").path("DistributionConfig");
    }
}
