package blog.aws;

import blog.aws.api.BlogApi;
import blog.aws.api.Contract;
import blog.aws.edge.Edge;
import blog.aws.parts.BlogTable;
import blog.aws.parts.Bus;
import blog.aws.parts.Clock;
import blog.aws.parts.JavaFunction;
import blog.aws.parts.JavaFunction.Size;
import blog.aws.parts.Knock;
import blog.aws.parts.Projection;
import blog.aws.parts.Subscriber;
import blog.aws.parts.Subscription;
import blog.aws.parts.Subscription.Terms;
import blog.aws.settings.Settings;
import blog.aws.watch.Watch;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.Tags;
import software.constructs.Construct;

/// The whole blog: what it stores, who may touch it, and what is derived from it. Every right that a function
/// has on data is in `rights.txt`.
public final class BlogStack extends Stack {
    /// It reads nothing, and needs no token.
    private static final String NOBODYS_REQUEST = "{\"httpMethod\":\"GET\",\"path\":\"/health\"}";

    private static final Duration MINUTE = Duration.seconds(60);

    private static final String AWAKE = "Keeps the snapshot of a function that nobody calls";

    public BlogStack(Construct scope, Settings settings, Artifacts artifacts, StackProps props) {
        super(scope, settings.name(), props);
        var content = new BlogTable(this, "Content", settings, Map.of());
        var comments =
                new BlogTable(this, "Comments", settings, settings.comments().indices());
        var bus = new Bus(this, "Events");
        // Its function puts messages there itself, and so does the author's.
        var hooks = new Subscription(
                this, "WebhooksEvents", settings, bus, new Terms(Types.ALL, MINUTE, 10, Duration.seconds(0)));
        var make = new Functions(this, settings, artifacts, Map.of("content", content, "comments", comments));
        make.know("events:bus", bus::allow);
        make.know("sqs:webhooks", hooks::allow);
        Optional<Mailing> mailing = Mailing.of(this, settings, bus, make);

        var environment = Environment.of(settings, content, comments);
        // Reading copies bytes and waits for DynamoDB; with less memory the TLS handshake of a cold start gets slow.
        var reader = make.function("reader", new Size(1024, Duration.seconds(10), null), environment);
        Size ofCommenter =
                new Size(1024, Duration.seconds(10), settings.reserved().orElse(null));
        var talking = environment.ofComments(settings);
        var commenter = make.function("commenter", ofCommenter, talking);
        // A page of decisions is a hundred small writes.
        var moderator = make.function("moderator", new Size(512, Duration.seconds(29), null), talking);
        var withHooks = environment.with("BLOG_WEBHOOKS_QUEUE", hooks.url());
        // Markdown is rendered under a deadline that is meant for one whole core.
        var author = make.function("author", new Size(1769, Duration.seconds(29), null), withHooks.ofAuthor(settings));

        // It erases a thousand comments at a time.
        Environment asking = mailing.map(mail -> mail.toAsk(talking)).orElse(talking);
        var privacy = make.function("privacy", new Size(1024, Duration.seconds(29), null), asking);

        var called = new TreeMap<>(Map.of(
                "reader",
                reader,
                "commenter",
                commenter,
                "moderator",
                moderator,
                "privacy",
                privacy,
                "author",
                author));
        var api =
                new BlogApi(this, "Api", settings, Contract.read(artifacts.contract(), settings.ofContract()), called);
        var edge = new Edge(this, "Edge", settings, api);
        // Comments are counted by where they come from, and behind the CDN only the CDN knows.
        edge.originSecret().ifPresent(secret -> commenter.function().addEnvironment("BLOG_ORIGIN_SECRET", secret));

        // No request says to these where the API is.
        var informed = environment.with("BLOG_API_URL", edge.url());
        // Nobody waits for it, and a batch is a few small transactions.
        var projector = make.function("projector", new Size(512, MINUTE, null), informed.with("BLOG_BUS", bus.name()));
        // It reads what is due and writes those posts; their text stays as it is, so nothing is rendered.
        var publisher = make.function("publisher", new Size(512, Duration.seconds(55), null), environment);
        new Clock(this, "EveryMinute", "rate(1 minute)")
                .call("Schedule", publisher, "{}", "Publishes posts whose time has come");

        var projection = new Projection(this, "Projection", settings, projector);
        projection.follow("Content", content, "POST", "POST#");
        projection.follow("Comments", comments, null, "POST#", "REACTIONS#");
        new Knock(this, "Relaying", Duration.minutes(5), projector, "Puts on the bus what the log still holds back");

        var posts = new Terms(Types.OF_POSTS, MINUTE, 5, Duration.seconds(0));
        var feeds = make.subscriber("feeds", new Subscription(this, "FeedsEvents", settings, bus, posts), informed);
        new Knock(this, "Keeping", Duration.minutes(15), feeds.function(), "Keeps what no event was told of");
        var webhooks = make.subscriber("webhooks", hooks, informed.with("BLOG_WEBHOOKS_QUEUE", hooks.url()));
        // Feeds that are not kept anew yet would be cached again.
        var later = new Terms(Types.OF_POSTS, MINUTE, 5, Duration.seconds(15));
        Optional<Subscriber> purge = edge.distribution().map(distribution -> {
            make.know(
                    "cloudfront:distribution",
                    actions -> JavaFunction.allow(actions, distribution.getDistributionArn()));
            return make.subscriber(
                    "purge",
                    new Subscription(this, "PurgeEvents", settings, bus, later),
                    informed.with("BLOG_DISTRIBUTION", distribution.getDistributionId()));
        });

        Optional<Subscriber> notifications = mailing.map(mail -> mail.send(make, informed));

        // A snapshot that nobody has asked for in 14 days is put away, and the first call after that fails.
        var everyDay = new Clock(this, "EveryDay", "rate(1 day)");
        called.forEach((name, function) -> everyDay.call(Functions.id(name), function, NOBODYS_REQUEST, AWAKE));
        everyDay.call("Webhooks", webhooks.function(), Knock.NO_RECORDS, AWAKE);
        purge.ifPresent(there -> everyDay.call("Purge", there.function(), Knock.NO_RECORDS, AWAKE));

        var watched = new Watch.Functions(
                reader,
                commenter,
                moderator,
                privacy,
                author,
                projector,
                publisher,
                feeds,
                webhooks,
                purge,
                notifications);
        new Watch(this, "Watch", settings, api, watched, projection);

        Tags.of(this).add("application", "blog");
        Tags.of(this).add("blog", settings.name());
        output("ApiUrl", edge.url());
        output("ContentTable", content.name());
        output("CommentsTable", comments.name());
        output("BusName", bus.name());
        output("DeadLetterQueueUrl", projection.lost().getQueueUrl());
    }

    private void output(String name, String value) {
        CfnOutput.Builder.create(this, name).value(value).build();
    }
}
