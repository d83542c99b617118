package blog.aws;

import blog.aws.api.BlogApi;
import blog.aws.api.Contract;
import blog.aws.edge.Edge;
import blog.aws.parts.BlogTable;
import blog.aws.parts.Bus;
import blog.aws.parts.Clock;
import blog.aws.parts.JavaFunction;
import blog.aws.parts.JavaFunction.Program;
import blog.aws.parts.JavaFunction.Size;
import blog.aws.parts.Knock;
import blog.aws.parts.Projection;
import blog.aws.parts.Subscriber;
import blog.aws.parts.Subscription;
import blog.aws.parts.Subscription.Terms;
import blog.aws.settings.Settings;
import blog.aws.watch.Watch;
import blog.rights.Rights;
import blog.rights.Rights.Grant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.Tags;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.constructs.Construct;

/// The whole blog: what it stores, who may touch it, and what is derived from it. Every right that a function has on
/// data is in `rights.txt`.
public final class BlogStack extends Stack {
    /// It reads nothing, and needs no token.
    private static final String NOBODYS_REQUEST = "{\"httpMethod\":\"GET\",\"path\":\"/health\"}";

    private static final String NO_RECORDS = "{\"Records\":[]}";

    private static final String AWAKE = "Keeps the snapshot of a function that nobody calls";

    private final Settings settings;
    private final Artifacts artifacts;
    private final Rights rights;
    private final BlogTable content;
    private final BlogTable comments;
    /// What is no table, by the names that it has in `rights.txt`.
    private final Map<String, Function<List<String>, PolicyStatement>> things = new HashMap<>();

    public BlogStack(Construct scope, Settings settings, Artifacts artifacts, StackProps props) {
        super(scope, settings.name(), props);
        this.settings = settings;
        this.artifacts = artifacts;
        rights = Rights.read(artifacts.rights());
        content = new BlogTable(this, "Content", settings);
        comments = new BlogTable(this, "Comments", settings);
        var bus = new Bus(this, "Events");
        things.put("events:bus", bus::allow);

        var environment = Environment.of(settings, content, comments);
        // Reading copies bytes and waits for DynamoDB; with less memory the TLS handshake of a cold start gets slow.
        var reader = function("reader", new Size(1024, Duration.seconds(10), null), environment);
        Size ofCommenter =
                new Size(1024, Duration.seconds(10), settings.reserved().orElse(null));
        var commenter = function("commenter", ofCommenter, environment);
        // Markdown is rendered under a deadline that is meant for one whole core.
        var author = function("author", new Size(1769, Duration.seconds(29), null), environment.ofAuthor(settings));

        var functions = Map.of("reader", reader, "commenter", commenter, "author", author);
        var api = new BlogApi(this, "Api", settings, Contract.read(artifacts.contract()), functions);
        var edge = new Edge(this, "Edge", settings, api);

        // No request says to these where the API is.
        var informed = environment.with("BLOG_API_URL", edge.url());
        // Nobody waits for it, and a batch is a few small transactions.
        var projector =
                function("projector", new Size(512, Duration.seconds(60), null), informed.with("BLOG_BUS", bus.name()));
        // It reads what is due and writes those posts; their text stays as it is, so nothing is rendered.
        var publisher = function("publisher", new Size(512, Duration.seconds(55), null), environment);
        new Clock(this, "EveryMinute", "rate(1 minute)")
                .call("Schedule", publisher, "{}", "Publishes posts whose time has come");

        var projection = new Projection(this, "Projection", settings, projector);
        projection.follow("Content", content, "POST", "POST#");
        projection.follow("Comments", comments, null, "POST#");
        new Knock(this, "Relaying", Duration.minutes(5), projector, "Puts on the bus what the log still holds back");

        // A snapshot that nobody has asked for in 14 days is put away, and the first call after that fails.
        var everyDay = new Clock(this, "EveryDay", "rate(1 day)");
        everyDay.call("Reader", reader, NOBODYS_REQUEST, AWAKE);
        everyDay.call("Commenter", commenter, NOBODYS_REQUEST, AWAKE);
        everyDay.call("Author", author, NOBODYS_REQUEST, AWAKE);

        Optional<Subscriber> purge = edge.distribution().map(distribution -> {
            things.put(
                    "cloudfront:distribution",
                    actions -> JavaFunction.allow(actions, distribution.getDistributionArn()));
            // It comes after those who keep what follows from posts: what they have not renewed yet would be kept
            // again.
            var terms = new Terms(Types.OF_POSTS, Duration.seconds(60), 5, Duration.seconds(15));
            var told = informed.with("BLOG_DISTRIBUTION", distribution.getDistributionId());
            var subscriber = subscribe("purge", new Subscription(this, "PurgeEvents", settings, bus, terms), told);
            everyDay.call("Purge", subscriber.function(), NO_RECORDS, AWAKE);
            return subscriber;
        });

        var watched = new Watch.Functions(reader, commenter, author, projector, publisher, purge);
        new Watch(this, "Watch", settings, api, watched, projection);

        Tags.of(this).add("application", "blog");
        Tags.of(this).add("blog", settings.name());
        output("ApiUrl", edge.url());
        output("ContentTable", content.name());
        output("CommentsTable", comments.name());
        output("BusName", bus.name());
        output("DeadLetterQueueUrl", projection.lost().getQueueUrl());
    }

    /// A function by its name: that of its zip, of its class, and of its rows in `rights.txt`, whose rights it gets.
    private JavaFunction function(String name, Size size, Environment environment) {
        var program = new Program(artifacts.zip(name, settings.architecture()), "blog.lambda." + id(name) + "Function");
        var function = new JavaFunction(this, id(name), settings, program, size, environment.variables());
        rights.of(name).forEach(row -> function.may(table(row.table()).allow(row.actions(), row.keys())));
        rights.besides(name).forEach(grant -> function.may(thing(grant).apply(grant.full())));
        return function;
    }

    /// A function that takes what `subscription` brings, and the queues for it by their addresses.
    private Subscriber subscribe(String name, Subscription subscription, Environment environment) {
        var function = function(name, new Size(512, subscription.timeout(), null), environment);
        subscription.call(function);
        output(id(name) + "QueueUrl", subscription.url());
        output(id(name) + "LostQueueUrl", subscription.lost().getQueueUrl());
        return new Subscriber(function, subscription);
    }

    private static String id(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private BlogTable table(String name) {
        return switch (name) {
            case "content" -> content;
            case "comments" -> comments;
            default -> throw new IllegalArgumentException("rights.txt names a table that there is not: " + name);
        };
    }

    private Function<List<String>, PolicyStatement> thing(Grant grant) {
        String name = grant.service() + ":" + grant.name();
        var thing = things.get(name);
        if (thing == null) {
            throw new IllegalArgumentException("rights.txt names something that there is not: " + name);
        }
        return thing;
    }

    private void output(String name, String value) {
        CfnOutput.Builder.create(this, name).value(value).build();
    }
}
