package blog.aws;

import blog.aws.api.BlogApi;
import blog.aws.api.Contract;
import blog.aws.edge.Edge;
import blog.aws.parts.BlogTable;
import blog.aws.parts.Clock;
import blog.aws.parts.JavaFunction;
import blog.aws.parts.JavaFunction.Program;
import blog.aws.parts.JavaFunction.Size;
import blog.aws.parts.Projection;
import blog.aws.settings.Settings;
import blog.aws.watch.Watch;
import blog.rights.Rights;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.Tags;
import software.constructs.Construct;

/// The whole blog: what it stores, who may touch it, and what is derived from it. Every right that a function has on
/// data is in `rights.txt`.
public final class BlogStack extends Stack {
    /// It reads nothing, and needs no token.
    private static final String NOBODYS_REQUEST = "{\"httpMethod\":\"GET\",\"path\":\"/health\"}";

    private static final String AWAKE = "Keeps the snapshot of a function that nobody calls";

    private final Settings settings;
    private final Artifacts artifacts;
    private final Rights rights;
    private final BlogTable content;
    private final BlogTable comments;

    public BlogStack(Construct scope, Settings settings, Artifacts artifacts, StackProps props) {
        super(scope, settings.name(), props);
        this.settings = settings;
        this.artifacts = artifacts;
        rights = Rights.read(artifacts.rights());
        content = new BlogTable(this, "Content", settings);
        comments = new BlogTable(this, "Comments", settings);
        Map<String, String> environment = environment();

        // Reading copies bytes and waits for DynamoDB; with less memory the TLS handshake of a cold start gets slow.
        var reader = function("reader", new Size(1024, Duration.seconds(10), null), environment);
        Size ofCommenter =
                new Size(1024, Duration.seconds(10), settings.reserved().orElse(null));
        var commenter = function("commenter", ofCommenter, environment);
        // Markdown is rendered under a deadline that is meant for one whole core.
        var author = function("author", new Size(1769, Duration.seconds(29), null), ofAuthor(environment));
        // Nobody waits for it, and a batch is a few small transactions.
        var projector = function("projector", new Size(512, Duration.seconds(60), null), environment);
        // It reads what is due and writes those posts; their text stays as it is, so nothing is rendered.
        var publisher = function("publisher", new Size(512, Duration.seconds(55), null), environment);
        new Clock(this, "EveryMinute", "rate(1 minute)")
                .call("Schedule", publisher, "{}", "Publishes posts whose time has come");

        var projection = new Projection(this, "Projection", settings, projector);
        projection.follow("Content", content, "POST", "POST#");
        projection.follow("Comments", comments, null, "POST#");

        // A snapshot that nobody has asked for in 14 days is put away, and the first call after that fails.
        var everyDay = new Clock(this, "EveryDay", "rate(1 day)");
        everyDay.call("Reader", reader, NOBODYS_REQUEST, AWAKE);
        everyDay.call("Commenter", commenter, NOBODYS_REQUEST, AWAKE);
        everyDay.call("Author", author, NOBODYS_REQUEST, AWAKE);
        everyDay.call("Projector", projector, "{\"Records\":[]}", AWAKE);

        var functions = Map.of("reader", reader, "commenter", commenter, "author", author);
        var api = new BlogApi(this, "Api", settings, Contract.read(artifacts.contract()), functions);
        var edge = new Edge(this, "Edge", settings, api);
        new Watch(
                this,
                "Watch",
                settings,
                api,
                new Watch.Functions(reader, commenter, author, projector, publisher),
                projection);

        Tags.of(this).add("application", "blog");
        Tags.of(this).add("blog", settings.name());
        output("ApiUrl", edge.url());
        output("ContentTable", content.name());
        output("CommentsTable", comments.name());
        output("DeadLetterQueueUrl", projection.lost().getQueueUrl());
    }

    /// A function by its name: that of its zip, of its class, and of its rows in `rights.txt`, whose rights it gets.
    private JavaFunction function(String name, Size size, Map<String, String> environment) {
        String id = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        var program = new Program(artifacts.zip(name, settings.architecture()), "blog.lambda." + id + "Function");
        var function = new JavaFunction(this, id, settings, program, size, environment);
        rights.of(name).forEach(row -> function.may(table(row.table()).allow(row.actions(), row.keys())));
        return function;
    }

    private BlogTable table(String name) {
        return switch (name) {
            case "content" -> content;
            case "comments" -> comments;
            default -> throw new IllegalArgumentException("rights.txt names a table that there is not: " + name);
        };
    }

    private Map<String, String> environment() {
        var environment = new HashMap<String, String>();
        environment.put("BLOG_SITE_URL", settings.site().url());
        environment.put("BLOG_TITLE", settings.site().title());
        environment.put("BLOG_ZONE", settings.site().zone());
        environment.put("BLOG_LANG", settings.site().lang());
        environment.put("BLOG_API_URL", settings.apiUrl());
        // The CDN says by which name it was called; clients could say so themselves, and would fool only themselves.
        environment.put("BLOG_TRUST_FORWARDED", Boolean.toString(settings.cdn()));
        environment.put("CONTENT_TABLE", content.name());
        environment.put("COMMENTS_TABLE", comments.name());
        return environment;
    }

    /// Only the author function renders posts and asks who somebody is.
    private Map<String, String> ofAuthor(Map<String, String> environment) {
        var more = new HashMap<>(environment);
        settings.site().frameHosts().ifPresent(hosts -> more.put("BLOG_FRAME_HOSTS", hosts));
        settings.issuer().ifPresent(issuer -> {
            more.put("BLOG_OIDC_ISSUER", issuer.url());
            more.put("BLOG_OIDC_AUDIENCE", issuer.audience());
            more.put("BLOG_OIDC_ROLES", issuer.roles());
        });
        return more;
    }

    private void output(String name, String value) {
        CfnOutput.Builder.create(this, name).value(value).build();
    }
}
