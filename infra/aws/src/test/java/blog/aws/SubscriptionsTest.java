package blog.aws;

import static org.assertj.core.api.Assertions.assertThat;

import blog.Blog;
import blog.events.Event;
import blog.lambda.PurgeFunction;
import blog.lambda.QueueFunction;
import blog.lambda.Subscribers;
import blog.mail.MailSettings;
import blog.mail.Postbox;
import blog.purge.Distribution;
import blog.settings.Settings;
import blog.subscribers.Queue;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/// The ways of events to all the subscribers that there may be.
@RequiresNode
class SubscriptionsTest {
    private static Resources template;
    private static final Map<String, QueueFunction> SUBSCRIBERS = new TreeMap<>();
    private static final Map<String, Integer> RECEIVES = new TreeMap<>();

    @BeforeAll
    static void synthesise(@TempDir Path assembly) {
        template = Synthesis.with(assembly, Map.of("blog:cdn", "true", "blog:mailFrom", "blog@blog.example"));
        // None of these is ever called.
        var http = AwsCrtHttpClient.create();
        var dynamo = DynamoDbClient.builder()
                .region(Region.US_EAST_1)
                .httpClient(http)
                .build();
        var sqs = SqsClient.builder().region(Region.US_EAST_1).httpClient(http).build();
        var cloudFront = CloudFrontClient.builder()
                .region(Region.AWS_GLOBAL)
                .httpClient(http)
                .build();
        var settings = Settings.from(Map.of(
                Settings.CONTENT_TABLE,
                "content",
                Settings.COMMENTS_TABLE,
                "comments",
                MailSettings.FROM,
                "blog@blog.example"));
        var ses = SesClient.builder().region(Region.US_EAST_1).httpClient(http).build();
        var blog = new Blog(settings, dynamo, Clock.systemUTC(), _ -> {});
        Subscribers.ALL.forEach(entry -> {
            SUBSCRIBERS.put(
                    entry.name(), entry.function().of(blog, new Queue(sqs, ""), new Postbox(ses, Clock.systemUTC())));
            RECEIVES.put(entry.name(), entry.mostReceives());
        });
        SUBSCRIBERS.put("purge", new PurgeFunction(blog, new Distribution(cloudFront, "")));
        RECEIVES.put("purge", 5);
    }

    /// A type that no rule names would never arrive; one that nobody takes would be paid for and thrown away.
    @Test
    void eachIsToldOfItsTypesAndNothingElse() {
        var asked = new TreeMap<String, Set<String>>();
        SUBSCRIBERS.forEach((name, function) ->
                asked.put(name, function.to().stream().map(Event.Type::word).collect(Collectors.toSet())));
        var told = new TreeMap<String, Set<String>>();
        template.ofType("AWS::Events::Rule").forEach((name, rule) -> {
            JsonNode pattern = rule.at("/Properties/EventPattern");
            if (!pattern.isMissingNode()) {
                assertThat(pattern.path("source").toString()).isEqualTo("[\"blog\"]");
                assertThat(pattern).hasSize(2);
                told.put(subscriber(name, "Rule"), texts(pattern.path("detail-type")));
            }
        });

        assertThat(told).isEqualTo(asked);
    }

    @Test
    void rulesAreOnTheBusThatTheProjectorKnows() {
        JsonNode bus = template.properties("AWS::Lambda::Function", "ProjectorFunction")
                .at("/Environment/Variables/BLOG_BUS");

        assertThat(bus.path("Ref").asText()).startsWith("EventsBus");
        SUBSCRIBERS.keySet().forEach(name -> {
            JsonNode rule = template.properties("AWS::Events::Rule", id(name) + "EventsRule");
            assertThat(rule.path("EventBusName")).isEqualTo(bus);
            assertThat(rule.path("Targets")).hasSize(1);
            assertThat(target(rule.at("/Targets/0/Arn"))).isEqualTo(id(name) + "EventsQueue");
        });
        assertThat(template.ofType("AWS::Events::EventBusPolicy")).isEmpty();
    }

    @Test
    void aMessageIsTriedAsOftenAsOnTheStageAndThenKept() {
        SUBSCRIBERS.keySet().forEach(name -> {
            JsonNode redrive = queue(name, "Queue").path("RedrivePolicy");
            assertThat(redrive.path("maxReceiveCount").asInt()).as(name).isEqualTo(RECEIVES.get(name));
            assertThat(target(redrive.path("deadLetterTargetArn"))).isEqualTo(id(name) + "EventsLost");
            for (String kind : new String[] {"Queue", "Lost"}) {
                assertThat(queue(name, kind).path("SqsManagedSseEnabled").asBoolean())
                        .isTrue();
                assertThat(queue(name, kind).path("MessageRetentionPeriod").asInt())
                        .isEqualTo(14 * 24 * 60 * 60);
            }
        });
    }

    @Test
    void aMessageStaysHiddenSixTimesAsLongAsItsFunctionMayTake() {
        SUBSCRIBERS.keySet().forEach(name -> {
            int timeout = template.properties("AWS::Lambda::Function", id(name) + "Function")
                    .path("Timeout")
                    .asInt();
            assertThat(queue(name, "Queue").path("VisibilityTimeout").asInt())
                    .as(name)
                    .isPositive()
                    .isEqualTo(6 * timeout);
        });
    }

    /// Whoever keeps what follows from posts has renewed it when the CDN is told to forget it.
    @Test
    void thePurgeComesAfterThoseWhoAreToldAtOnce() {
        SUBSCRIBERS
                .keySet()
                .forEach(name -> assertThat(
                                queue(name, "Queue").path("DelaySeconds").asInt(0))
                        .isEqualTo(name.equals("purge") ? 15 : 0));
    }

    /// The rest is denied, or needs a right that RolesTest would show.
    @Test
    void theQueuesAreOpenToTheirRulesOnlyAndNotInPlainHttp() {
        SUBSCRIBERS.keySet().forEach(name -> {
            JsonNode statements = policy(name, "Queue");
            assertThat(statements).hasSize(2);
            assertDeniesPlainHttp(statements.get(0));
            JsonNode rule = statements.get(1);
            assertThat(rule.path("Effect").asText()).isEqualTo("Allow");
            assertThat(rule.path("Action").asText()).isEqualTo("sqs:SendMessage");
            assertThat(rule.path("Principal").toString()).isEqualTo("{\"Service\":\"events.amazonaws.com\"}");
            assertThat(rule.path("Condition")).hasSize(1);
            assertThat(target(rule.at("/Condition/ArnEquals/aws:SourceArn"))).isEqualTo(id(name) + "EventsRule");
            assertThat(policy(name, "Lost")).hasSize(1);
            assertDeniesPlainHttp(policy(name, "Lost").get(0));
        });
    }

    private static void assertDeniesPlainHttp(JsonNode statement) {
        assertThat(statement.path("Effect").asText()).isEqualTo("Deny");
        assertThat(statement.path("Action").asText()).isEqualTo("sqs:*");
        assertThat(statement.path("Condition").toString()).isEqualTo("{\"Bool\":{\"aws:SecureTransport\":\"false\"}}");
    }

    @Test
    void messagesComeTogetherAndFailAlone() {
        SUBSCRIBERS.keySet().forEach(name -> {
            JsonNode mapping = template.properties("AWS::Lambda::EventSourceMapping", id(name) + "EventsMapping");
            assertThat(target(mapping.path("EventSourceArn"))).isEqualTo(id(name) + "EventsQueue");
            assertThat(mapping.at("/FunctionName/Ref").asText()).startsWith(id(name) + "Live");
            assertThat(mapping.path("BatchSize").asInt()).isEqualTo(100);
            assertThat(mapping.path("MaximumBatchingWindowInSeconds").asInt()).isEqualTo(5);
            assertThat(mapping.path("FunctionResponseTypes").toString()).isEqualTo("[\"ReportBatchItemFailures\"]");
            assertThat(mapping.at("/ScalingConfig/MaximumConcurrency").asInt()).isEqualTo(2);
        });
    }

    /// By these names `./blog redrive` finds them.
    @Test
    void theQueuesAreOutputsOfTheStack() {
        SUBSCRIBERS.keySet().forEach(name -> {
            assertThat(output(id(name) + "QueueUrl")).startsWith(id(name) + "EventsQueue");
            assertThat(output(id(name) + "DeadLetterQueueUrl")).startsWith(id(name) + "EventsLost");
        });
    }

    private static String output(String name) {
        return template.outputs().at("/" + name + "/Value/Ref").asText();
    }

    @Test
    void whatIsGivenUpIsToldOf() {
        var watched = new TreeSet<String>();
        template.ofType("AWS::CloudWatch::Alarm").values().forEach(alarm -> {
            JsonNode metric = alarm.path("Properties");
            if (metric.path("MetricName").asText().equals("ApproximateNumberOfMessagesVisible")) {
                assertThat(metric.path("Threshold").asInt()).isZero();
                watched.add(target(metric.at("/Dimensions/0/Value")));
            }
        });

        assertThat(watched)
                .contains("ProjectionLost.QueueName")
                .hasSize(SUBSCRIBERS.size() + 1)
                .containsAll(SUBSCRIBERS.keySet().stream()
                        .map(name -> id(name) + "EventsLost.QueueName")
                        .toList());
    }

    private static JsonNode queue(String name, String kind) {
        return template.properties("AWS::SQS::Queue", id(name) + "Events" + kind);
    }

    private static JsonNode policy(String name, String kind) {
        return template.properties("AWS::SQS::QueuePolicy", id(name) + "Events" + kind + "Policy")
                .at("/PolicyDocument/Statement");
    }

    private static String target(JsonNode attribute) {
        return Rights.target(attribute);
    }

    private static String subscriber(String name, String kind) {
        assertThat(name).endsWith("Events" + kind);
        String id = name.substring(0, name.length() - "Events".length() - kind.length());
        return id.substring(0, 1).toLowerCase(Locale.ROOT) + id.substring(1);
    }

    private static String id(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static Set<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
    }
}
