package blog.aws.watch;

import blog.aws.api.BlogApi;
import blog.aws.parts.JavaFunction;
import blog.aws.parts.Projection;
import blog.aws.parts.Subscriber;
import blog.aws.settings.Settings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.Dashboard;
import software.amazon.awscdk.services.cloudwatch.GraphWidget;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.IWidget;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.sns.Topic;
import software.amazon.awscdk.services.sns.subscriptions.EmailSubscription;
import software.constructs.Construct;

/// Alarms that a person would act on, and the same numbers on one page. infra/aws/README.md has a line for each
/// alarm: what to look at first.
public final class Watch extends Construct {
    private static final Duration FIVE_MINUTES = Duration.minutes(5);

    private final List<Alarm> alarms = new ArrayList<>();

    public Watch(
            Construct scope, String id, Settings settings, BlogApi api, Functions functions, Projection projection) {
        super(scope, id);
        var rest = api.rest();
        Metric failures = rest.metricServerError(MetricOptions.builder()
                .statistic("Average")
                .period(FIVE_MINUTES)
                .build());
        Metric latency = rest.metricLatency(
                MetricOptions.builder().statistic("p99").period(FIVE_MINUTES).build());
        // An alarm reads ten metrics at most.
        IMetric throttles = throttles(functions.called());
        IMetric throttledBehind = throttles(functions.behind());
        Metric age = functions
                .projector()
                .function()
                .metric(
                        "IteratorAge",
                        MetricOptions.builder()
                                .statistic("Maximum")
                                .period(FIVE_MINUTES)
                                .build());
        Metric lost = projection.lost().metricApproximateNumberOfMessagesVisible();
        IMetric errors = failures("projector", functions.projector());
        IMetric unpublished = failures("publisher", functions.publisher());
        Metric comments = functions.commenter().function().metricInvocations();

        alarm("ServerErrors", failures, 0.02, 2, "More than 2 % of answers are 5xx.");
        alarm("SlowAnswers", latency, 3000, 3, "One answer in a hundred takes more than 3 s.");
        alarm("Throttles", throttles, 0, 2, "Functions are refused for want of concurrency.");
        alarm("ThrottledBehind", throttledBehind, 0, 2, "Functions behind streams, queues and clocks are refused.");
        alarm("LateLists", age, 300_000, 2, "Lists, tags and counts are more than 5 minutes behind.");
        alarm("LostRecords", lost, 0, 1, "A change could not be projected and lies in the queue.");
        alarm("ProjectorErrors", errors, 0, 3, "The projector keeps failing.");
        alarm("PublisherErrors", unpublished, 0, 3, "Posts whose time has come may stay unpublished.");
        alarm("ManyComments", comments, 300, 1, "More than one comment a second for five minutes.");
        alarm("LostFeedEvents", lost(functions.feeds()), 0, 1, "Feeds or sitemaps could not be kept.");
        alarm("LostWebhookEvents", lost(functions.webhooks()), 0, 1, "Webhooks could not be told of something.");
        functions
                .notifications()
                .ifPresent(mail -> alarm("LostMail", lost(mail), 0, 1, "Mail about comments could not be sent."));
        functions.purge().ifPresent(purge -> {
            alarm("LostPurges", lost(purge), 0, 1, "The CDN could not be told to forget what has changed.");
            alarm("ManyPurges", purged(purge), 900, 1, "1,000 paths a month are free.");
        });

        // An account has one list of dashboards for all its regions.
        Dashboard.Builder.create(this, "Dashboard")
                .dashboardName(settings.name() + "-" + Stack.of(this).getRegion())
                .widgets(List.of(
                        List.of(graph("Requests", rest.metricCount()), graph("5xx", failures), graph("p99", latency)),
                        List.of(
                                graph("Throttles", throttles),
                                graph("Throttles behind", throttledBehind),
                                graph("Comments", comments)),
                        List.of(graph("Projection lag", age), graph("Projector errors", errors), graph("Lost", lost))))
                .build();
        settings.alarmEmail().ifPresent(email -> notify(email));
        settings.budget()
                .ifPresent(sum -> new Spending(
                        this,
                        "Spending",
                        settings.name(),
                        sum,
                        settings.alarmEmail().orElseThrow()));
    }

    /// The functions that are watched.
    public record Functions(
            JavaFunction reader,
            JavaFunction commenter,
            JavaFunction moderator,
            JavaFunction privacy,
            JavaFunction author,
            JavaFunction projector,
            JavaFunction publisher,
            Subscriber feeds,
            Subscriber webhooks,
            Optional<Subscriber> purge,
            Optional<Subscriber> notifications) {
        private List<JavaFunction> called() {
            return List.of(reader, commenter, moderator, privacy, author);
        }

        private List<JavaFunction> behind() {
            var behind = new ArrayList<>(List.of(projector, publisher, feeds.function(), webhooks.function()));
            purge.map(Subscriber::function).ifPresent(behind::add);
            notifications.map(Subscriber::function).ifPresent(behind::add);
            return behind;
        }
    }

    private static IMetric throttles(List<JavaFunction> functions) {
        return sum(
                "throttles",
                functions.stream().map(f -> f.function().metricThrottles()).toList());
    }

    private static Metric lost(Subscriber subscriber) {
        return subscriber.subscription().lost().metricApproximateNumberOfMessagesVisible();
    }

    /// How far the month has come, as the function says with each purge (`blog.lambda.deployed.Log`). A day,
    /// lest the alarm ends with each purge.
    private static Metric purged(Subscriber purge) {
        return own("PurgedPaths", purge.function())
                .with(MetricOptions.builder()
                        .statistic("Maximum")
                        .period(Duration.days(1))
                        .build());
    }

    /// A metric that a function makes with lines of its log.
    private static Metric own(String name, JavaFunction function) {
        return Metric.Builder.create()
                .namespace("Blog")
                .metricName(name)
                .dimensionsMap(Map.of("FunctionName", function.function().getFunctionName()))
                .statistic("Sum")
                .period(FIVE_MINUTES)
                .build();
    }

    private void alarm(String name, IMetric metric, double most, int periods, String description) {
        alarms.add(Alarm.Builder.create(this, name)
                .metric(metric)
                .threshold(most)
                .comparisonOperator(ComparisonOperator.GREATER_THAN_THRESHOLD)
                .evaluationPeriods(periods)
                .treatMissingData(TreatMissingData.NOT_BREACHING)
                .alarmDescription(description + " See infra/aws/README.md: Alarms.")
                .build());
    }

    private void notify(String email) {
        var topic = Topic.Builder.create(this, "Alarms").enforceSsl(true).build();
        topic.grantPublish(new ServicePrincipal("cloudwatch.amazonaws.com"));
        topic.addSubscription(new EmailSubscription(email));
        alarms.forEach(alarm -> alarm.addAlarmAction(new SnsAction(topic)));
    }

    /// Runs that failed as a whole, and what failed within one: a record or a post that holds up no other. The
    /// function tells of that itself, with a line of its log (`blog.lambda.deployed.Log`).
    private static IMetric failures(String label, JavaFunction watched) {
        return sum(label, List.of(watched.function().metricErrors(), own("Failures", watched)));
    }

    /// Of those that there are: a function that was not called has none, and `+` would have none then either.
    private static IMetric sum(String label, List<Metric> metrics) {
        var named = new LinkedHashMap<String, IMetric>();
        metrics.forEach(metric -> named.put("m" + named.size(), metric));
        return MathExpression.Builder.create()
                .label(label)
                .expression("SUM([" + String.join(", ", named.keySet()) + "])")
                .usingMetrics(named)
                .period(FIVE_MINUTES)
                .build();
    }

    private static IWidget graph(String title, IMetric metric) {
        return GraphWidget.Builder.create()
                .title(title)
                .left(List.of(metric))
                .width(8)
                .build();
    }
}
