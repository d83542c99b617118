package blog.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awscdk.assertions.Template;

/// What matters in the template of the defaults.
@RequiresNode
class TemplateTest {
    private static Resources template;

    @BeforeAll
    static void synthesise(@TempDir Path assembly) {
        template = Synthesis.with(assembly, Map.of());
    }

    /// A setting that is spelled otherwise here than where it is read would be none.
    @Test
    void functionsAreToldWhatTheyRead() {
        assertThat(template.ofType("AWS::Lambda::Function").values())
                .flatExtracting(function -> function.at("/Properties/Environment/Variables")
                        .propertyStream()
                        .map(Map.Entry::getKey)
                        .filter(name -> name.startsWith("BLOG_") || name.endsWith("_TABLE"))
                        .toList())
                .isNotEmpty()
                .isSubsetOf(blog.settings.VariableNames.ALL);
    }

    /// CloudFormation refuses resources that wait for each other, and the CDK's own matchers look for them.
    @ParameterizedTest
    @ValueSource(strings = {"false", "true"})
    void nothingWaitsForItself(String cdn, @TempDir Path assembly) {
        BlogStack stack = blog.aws.App.blog(Synthesis.app(assembly, Map.of("blog:cdn", cdn)), Synthesis.artifacts());

        assertThatCode(() -> Template.fromStack(stack)).doesNotThrowAnyException();
    }

    /// Events have a source, and feeds have absolute addresses.
    @Test
    void whoeverNoRequestTellsKnowsWhereTheApiIs() {
        for (String function : new String[] {"Projector", "Feeds", "Webhooks"}) {
            assertThat(template.properties("AWS::Lambda::Function", function + "Function")
                            .at("/Environment/Variables/BLOG_API_URL"))
                    .isEqualTo(template.outputs().at("/ApiUrl/Value"));
        }
    }

    @Nested
    class Tables {
        @Test
        void areKeptWhateverHappensToTheStack() {
            assertThat(template.ofType("AWS::DynamoDB::GlobalTable")).hasSize(2).allSatisfy((_, table) -> {
                JsonNode replica = table.at("/Properties/Replicas/0");
                assertThat(replica.path("DeletionProtectionEnabled").asBoolean())
                        .isTrue();
                assertThat(replica.at("/PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled")
                                .asBoolean())
                        .isTrue();
                assertThat(table.path("DeletionPolicy").asText()).isEqualTo("Retain");
                assertThat(table.path("UpdateReplacePolicy").asText()).isEqualTo("Retain");
            });
        }

        /// Deletion protection would let no rollback take a table away, and end it in a failure.
        @Test
        void areTheOnlyOnesThatAFailedFirstDeploymentLeaves() {
            var policies = new TreeMap<String, String>();
            template.all().forEach(resource -> {
                String policy = resource.path("DeletionPolicy").asText("Delete");
                if (!policy.equals("Delete")) {
                    policies.put(resource.path("Type").asText(), policy);
                }
            });

            assertThat(policies)
                    .isEqualTo(Map.of(
                            "AWS::DynamoDB::GlobalTable", "Retain",
                            "AWS::SQS::Queue", "RetainExceptOnCreate",
                            "AWS::IAM::Role", "RetainExceptOnCreate",
                            "AWS::ApiGateway::Account", "RetainExceptOnCreate"));
        }

        @Test
        void streamBothImages() {
            assertThat(template.ofType("AWS::DynamoDB::GlobalTable")).allSatisfy((_, table) -> {
                JsonNode properties = table.path("Properties");
                assertThat(properties.at("/StreamSpecification/StreamViewType").asText())
                        .isEqualTo("NEW_AND_OLD_IMAGES");
                assertThat(properties.path("BillingMode").asText()).isEqualTo("PAY_PER_REQUEST");
                assertThat(properties
                                .at("/TimeToLiveSpecification/AttributeName")
                                .asText())
                        .isEqualTo("expires");
            });
        }

        @Test
        void haveIndicesOfCommentsAlone() {
            assertThat(template.ofType("AWS::DynamoDB::GlobalTable").values())
                    .extracting(table -> table.at("/Properties/GlobalSecondaryIndexes"))
                    .filteredOn(indices -> !indices.isMissingNode())
                    .singleElement()
                    .satisfies(indices -> {
                        assertThat(indices.findValuesAsText("IndexName")).containsExactly("queue", "who");
                        assertThat(indices.findValuesAsText("ProjectionType")).containsExactly("ALL", "KEYS_ONLY");
                    });
        }
    }

    @Nested
    class Functions {
        @Test
        void runFromASnapshotOfAVersion() {
            assertThat(template.ofType("AWS::Lambda::Function")).hasSize(9).allSatisfy((_, function) -> {
                JsonNode properties = function.path("Properties");
                assertThat(properties.path("Runtime").asText()).isEqualTo("java25");
                assertThat(properties.path("Architectures").toString()).isEqualTo("[\"arm64\"]");
                assertThat(properties.at("/SnapStart/ApplyOn").asText()).isEqualTo("PublishedVersions");
                assertThat(properties.at("/TracingConfig/Mode").asText()).isEqualTo("Active");
                assertThat(properties.at("/LoggingConfig/LogFormat").asText()).isEqualTo("JSON");
            });
            assertThat(template.ofType("AWS::Lambda::Alias")).hasSize(9);
            assertThat(template.ofType("AWS::Lambda::Version")).hasSize(9);
        }

        @Test
        void areCalledByTheirAliasOnly() {
            JsonNode paths =
                    template.properties("AWS::ApiGateway::RestApi", "ApiRest").at("/Body/paths");

            paths.forEach(path -> path.forEach(method -> assertThat(
                            method.at("/x-amazon-apigateway-integration/uri").toString())
                    .contains("Live")));
            assertThat(template.ofType("AWS::Lambda::EventSourceMapping").values())
                    .allSatisfy(mapping -> assertThat(
                                    mapping.at("/Properties/FunctionName/Ref").asText())
                            .matches("(Projector|Feeds|Webhooks)Live.*"));
        }
    }

    @Nested
    class Streams {
        @Test
        void wakeTheProjectorForPostsAndCommentsAndNotForItsOwnWrites() {
            assertThat(filter("ProjectionContent"))
                    .isEqualTo(
                            "{\"dynamodb\":{\"Keys\":{\"pk\":{\"S\":[{\"prefix\":\"POST#\"}]},\"sk\":{\"S\":[\"POST\"]}}}}");
            assertThat(filter("ProjectionComments"))
                    .isEqualTo(
                            "{\"dynamodb\":{\"Keys\":{\"pk\":{\"S\":[{\"prefix\":\"POST#\"},{\"prefix\":\"REACTIONS#\"}]}}}}");
        }

        @Test
        void giveUpOnARecordAfterAnHourAndKeepIt() {
            var streams = template.ofType("AWS::Lambda::EventSourceMapping");
            streams.keySet().removeIf(name -> !name.startsWith("Projection"));

            assertThat(streams).hasSize(2).allSatisfy((_, mapping) -> {
                JsonNode properties = mapping.path("Properties");
                assertThat(properties.path("FunctionResponseTypes").toString())
                        .isEqualTo("[\"ReportBatchItemFailures\"]");
                assertThat(properties.path("BisectBatchOnFunctionError").asBoolean())
                        .isTrue();
                assertThat(properties.path("MaximumRetryAttempts").asInt()).isEqualTo(-1);
                assertThat(properties.path("MaximumRecordAgeInSeconds").asInt()).isEqualTo(3_600);
                assertThat(properties
                                .at("/DestinationConfig/OnFailure/Destination/Fn::GetAtt/0")
                                .asText())
                        .startsWith("ProjectionLost");
            });
        }

        private static String filter(String mapping) {
            return template.properties("AWS::Lambda::EventSourceMapping", mapping)
                    .at("/FilterCriteria/Filters/0/Pattern")
                    .asText();
        }
    }

    @Nested
    class Clock {
        @Test
        void callsThePublisherEveryMinute() {
            JsonNode schedule = template.properties("AWS::Scheduler::Schedule", "EveryMinute");

            assertThat(schedule.path("ScheduleExpression").asText()).isEqualTo("rate(1 minute)");
            assertThat(schedule.at("/Target/Arn/Ref").asText()).startsWith("PublisherLive");
            assertThat(schedule.at("/Target/RetryPolicy/MaximumRetryAttempts").asInt())
                    .isZero();
        }

        /// By a rule, since these are what fires on LocalStack, too.
        @Test
        void knocksAtTheProjectorEveryFiveMinutes() {
            JsonNode rule = template.properties("AWS::Events::Rule", "Relaying");

            assertThat(rule.path("ScheduleExpression").asText()).isEqualTo("rate(5 minutes)");
            assertThat(rule.path("Targets")).hasSize(1);
            assertThat(rule.at("/Targets/0/Arn/Ref").asText()).startsWith("ProjectorLive");
            assertThat(rule.at("/Targets/0/Input").asText()).isEqualTo("{\"Records\":[]}");
            assertThat(rule.at("/Targets/0/RetryPolicy/MaximumRetryAttempts").asInt(-1))
                    .isZero();
        }

        @Test
        void knocksAtTheKeeperOfFeedsEveryQuarterOfAnHour() {
            JsonNode rule = template.properties("AWS::Events::Rule", "Keeping");

            assertThat(rule.path("ScheduleExpression").asText()).isEqualTo("rate(15 minutes)");
            assertThat(rule.at("/Targets/0/Arn/Ref").asText()).startsWith("FeedsLive");
        }

        /// Each may call its function by the function's own policy, and no other rule may.
        @Test
        void mayKnockOnlyByTheRulesThemselves() {
            var permitted = new TreeMap<String, String>();
            template.ofType("AWS::Lambda::Permission").values().forEach(permission -> {
                JsonNode properties = permission.path("Properties");
                if (properties.path("Principal").asText().equals("events.amazonaws.com")) {
                    permitted.put(
                            Rights.target(properties.path("SourceArn")),
                            properties.at("/FunctionName/Ref").asText());
                }
            });
            var called = new TreeMap<String, String>();
            knocks().forEach((name, rule) ->
                    called.put(name, rule.at("/Targets/0/Arn/Ref").asText()));

            assertThat(permitted).isEqualTo(called);
        }

        private static Map<String, JsonNode> knocks() {
            var knocks = new TreeMap<String, JsonNode>();
            template.ofType("AWS::Events::Rule").forEach((name, rule) -> {
                if (rule.path("Properties").has("ScheduleExpression")) {
                    knocks.put(name, rule.path("Properties"));
                }
            });
            return knocks;
        }

        /// Whoever has a snapshot is called by a clock, and often enough.
        @Test
        void callsEveryFunctionAtLeastOnceADay() {
            var called = new TreeSet<String>();
            template.ofType("AWS::Scheduler::Schedule").values().forEach(schedule -> {
                assertThat(schedule.at("/Properties/ScheduleExpression").asText())
                        .isIn("rate(1 minute)", "rate(1 day)");
                called.add(schedule.at("/Properties/Target/Arn/Ref").asText());
            });
            knocks().values().forEach(rule -> {
                assertThat(rule.path("ScheduleExpression").asText()).isIn("rate(5 minutes)", "rate(15 minutes)");
                called.add(rule.at("/Targets/0/Arn/Ref").asText());
            });

            assertThat(called)
                    .isEqualTo(template.all().properties().stream()
                            .filter(resource ->
                                    resource.getValue().path("Type").asText().equals("AWS::Lambda::Alias"))
                            .map(Map.Entry::getKey)
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    @Nested
    class Alarms {
        /// A function that was not called has no data, and a sum by `+` has none then either.
        @Test
        void addUpWhatThereIs() {
            template.ofType("AWS::CloudWatch::Alarm")
                    .values()
                    .forEach(alarm -> alarm.at("/Properties/Metrics")
                            .forEach(metric -> assertThat(
                                            metric.path("Expression").asText())
                                    .doesNotContain("+")));
            assertThat(template.properties("AWS::CloudWatch::Alarm", "WatchThrottles")
                            .at("/Metrics/0/Expression")
                            .asText())
                    .isEqualTo("SUM([m0, m1, m2, m3, m4])");
        }

        @Test
        void shareAPageThatEveryRegionHasForItself() {
            assertThat(template.properties("AWS::CloudWatch::Dashboard", "Watch")
                            .path("DashboardName")
                            .toString())
                    .contains("blog-", "AWS::Region");
        }
    }

    @Nested
    class Gateway {
        @Test
        void throttlesWritingMoreThanReading() {
            var rates = new TreeMap<String, Integer>();
            JsonNode settings =
                    template.properties("AWS::ApiGateway::Stage", "ApiRest").path("MethodSettings");
            settings.forEach(setting -> rates.put(
                    setting.path("HttpMethod").asText() + " "
                            + setting.path("ResourcePath").asText(),
                    setting.path("ThrottlingRateLimit").asInt()));

            assertThat(rates)
                    .containsEntry("* /*", 500)
                    .containsEntry("POST /~1posts~1{slug}~1comments", 10)
                    .containsEntry("PUT /~1posts~1{slug}", 20)
                    .containsEntry("GET /~1manuscripts", 20);
        }

        @Test
        void leavesUnknownPathsAndMethodsToTheReader() {
            JsonNode paths =
                    template.properties("AWS::ApiGateway::RestApi", "ApiRest").at("/Body/paths");
            var withoutAny = new ArrayList<String>();
            paths.properties().forEach(path -> {
                JsonNode uri =
                        path.getValue().at("/x-amazon-apigateway-any-method/x-amazon-apigateway-integration/uri");
                if (!uri.toString().contains("ReaderLive")) {
                    withoutAny.add(path.getKey());
                }
            });

            assertThat(withoutAny).isEmpty();
            assertThat(paths.has("/")).isTrue();
            assertThat(paths.has("/{proxy+}")).isTrue();
        }

        /// Without `blog:mailFrom` there are neither these routes nor who sends mail.
        @Test
        void hasTheRoutesOfMailWhereThereIsMail(@TempDir Path assembly) {
            Resources mailing = Synthesis.with(assembly, Map.of("blog:mailFrom", "blog@blog.example"));

            assertThat(paths(template)).contains("/moderation/people/{who}").noneMatch(path -> isOfMail(path));
            assertThat(paths(mailing).stream().filter(path -> isOfMail(path)))
                    .containsExactlyInAnyOrder(
                            "/posts/{slug}/comments/{id}/subscription",
                            "/subscriptions/{token}",
                            "/subscriptions/{token}/unsubscribe",
                            "/privacy",
                            "/privacy/{token}");
            assertThat(template.ofType("AWS::Lambda::Function").keySet())
                    .noneMatch(name -> name.startsWith("Notifications"));
            assertThat(mailing.ofType("AWS::Lambda::Function").keySet())
                    .anyMatch(name -> name.startsWith("Notifications"));
        }

        private static boolean isOfMail(String path) {
            return path.matches("/(privacy|subscriptions)(/.*)?|.*/subscription");
        }

        private static List<String> paths(Resources resources) {
            var names = new ArrayList<String>();
            resources
                    .properties("AWS::ApiGateway::RestApi", "ApiRest")
                    .at("/Body/paths")
                    .fieldNames()
                    .forEachRemaining(names::add);
            return names;
        }

        @Test
        void saysWhichParameterIsMissing() {
            JsonNode problem = problems().at("/BAD_REQUEST_PARAMETERS/responseTemplates/application~1json");

            assertThat(problem.asText()).isEqualTo("""
                    {"type":"about:blank","title":"Bad Request","status":400,"detail":"A parameter is missing.",\
                    "errors":[{"field":"query","detail":"$context.error.validationErrorString"}]}""");
        }

        @Test
        void keepsNoMetricsOfEachMethodUnlessAsked() {
            assertThat(template.properties("AWS::ApiGateway::Stage", "ApiRest").path("MethodSettings"))
                    .allSatisfy(
                            setting -> assertThat(setting.path("MetricsEnabled").asBoolean())
                                    .isFalse());
        }

        /// As resources of their own they would be gone with the next change of the document (aws-cdk#28652).
        @Test
        void answersProblemsThatBrowsersMayReadByTheDocumentItself() {
            assertThat(template.ofType("AWS::ApiGateway::GatewayResponse")).isEmpty();
            assertThat(problems()).hasSize(10).allSatisfy(response -> {
                JsonNode headers = response.path("responseParameters");
                assertThat(headers.path("gatewayresponse.header.Access-Control-Allow-Origin")
                                .asText())
                        .isEqualTo("'*'");
                assertThat(headers.path("gatewayresponse.header.Content-Type").asText())
                        .isEqualTo("'application/problem+json'");
            });
            assertThat(problems().at("/WAF_FILTERED/statusCode").asText()).isEqualTo("403");
        }

        private static JsonNode problems() {
            return template.properties("AWS::ApiGateway::RestApi", "ApiRest")
                    .at("/Body/x-amazon-apigateway-gateway-responses");
        }
    }

    @Nested
    class Logs {
        @Test
        void areForgottenAfterAMonth() {
            assertThat(template.ofType("AWS::Logs::LogGroup"))
                    .hasSize(11)
                    .allSatisfy((_, group) -> assertThat(
                                    group.at("/Properties/RetentionInDays").asInt())
                            .isEqualTo(30));
        }

        @Test
        void holdNoClientsAddress() {
            String format = template.properties("AWS::ApiGateway::Stage", "ApiRest")
                    .at("/AccessLogSetting/Format")
                    .asText();

            assertThat(format).contains("$context.status").doesNotContain("sourceIp");
        }
    }
}
