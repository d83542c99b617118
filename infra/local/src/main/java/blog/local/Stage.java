package blog.local;

import blog.Blog;
import blog.Followers;
import blog.Privacy;
import blog.lambda.ProjectorFunction;
import blog.local.gateway.Gateway;
import blog.local.gateway.Listener;
import blog.local.gateway.Routes;
import blog.local.lambda.LocalContext;
import blog.local.rights.Roles;
import blog.local.stream.EventSource;
import blog.local.stream.StreamPump;
import blog.mail.MailSettings;
import blog.privacy.Replaying;
import blog.rebuild.Rebuild;
import blog.rig.dynamo.LocalDynamo;
import blog.rig.dynamo.Tables;
import blog.rig.mail.LocalPost;
import blog.settings.Settings;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The blog as it is deployed, in one process: the functions behind the gateway, the tables, the streams between
/// them and the projector, and the publisher's clock.
public final class Stage implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    /// On AWS every minute.
    private static final Duration PUBLISHING = Duration.ofSeconds(5);
    /// On AWS every five minutes.
    private static final Duration RELAYING = Duration.ofSeconds(10);

    private final Listener listener;
    private final LocalDynamo dynamo;
    private final String url;
    private final Roles roles = Roles.load();
    /// What the stage does itself, it does with all rights.
    private final Blog blog;
    private final List<StreamPump> pumps;
    private final LocalPost post;
    private final Subscriptions subscriptions;
    private final StageClock clock;

    private Stage(StageOptions options, Listener listener, LocalDynamo dynamo, Settings settings, Faults faults) {
        this.listener = listener;
        this.dynamo = dynamo;
        url = localUrl(listener.port());
        Function<DynamoDbClient, Blog> blogs =
                client -> new Blog(settings, client, Clock.systemUTC(), options.failures());
        Function<String, Blog> limited =
                function -> blogs.apply(faults.in(function, roles.limit(dynamo.client(), function)));
        var functions = new Functions(limited);
        blog = blogs.apply(dynamo.client());
        new OwnerToken(blog.tables().tokens(), options.data()).replace(options.token());
        clock = new StageClock(options.failures());
        post = options.data() == null
                ? LocalPost.inMemory()
                : LocalPost.in(options.data().resolve("mail"));
        subscriptions = new Subscriptions(dynamo.client(), options, settings, post);
        // Before anything is put on the bus: what no rule waits for is gone.
        subscriptions.start(limited, clock, options.failures());
        ProjectorFunction projector = functions.projector(subscriptions.bus(settings.apiUrl()));
        pumps = startPumps(projector, options);
        clock.every(PUBLISHING, functions.publish());
        clock.every(RELAYING, () -> relay(projector));
        var gateway = new Gateway(
                Routes.load(MailSettings.names(settings.mail())),
                functions.behindGateway(subscriptions.queue("webhooks"), subscriptions.queue("notifications")),
                Clock.systemUTC(),
                options.failures());
        listener.serve(new StageControl(this, options.token(), gateway));
    }

    /// Opens everything, or nothing. Throws `PortInUse`, `DataInUse`, or IllegalArgumentException with a
    /// sentence about a setting that is wrong.
    public static Stage start(StageOptions options) {
        return start(options, (_, client) -> client);
    }

    /// What a test puts in the way of a function, by its name.
    @FunctionalInterface
    interface Faults {
        DynamoDbClient in(String function, DynamoDbClient client);
    }

    static Stage start(StageOptions options, Faults faults) {
        Listener listener = Listener.open(options.host(), options.port());
        LocalDynamo dynamo = null;
        try {
            Settings settings = settings(options, listener.port());
            dynamo = open(options.data());
            return new Stage(options, listener, dynamo, settings, faults);
        } catch (RuntimeException e) {
            listener.close();
            if (dynamo != null) {
                dynamo.close();
            }
            throw e;
        }
    }

    static Settings settings(StageOptions options, int port) {
        var environment = new HashMap<>(options.environment());
        environment.putIfAbsent(Settings.API_URL, localUrl(port));
        environment.putAll(Map.of(Settings.CONTENT_TABLE, Tables.CONTENT, Settings.COMMENTS_TABLE, Tables.COMMENTS));
        Settings settings = Settings.from(environment);
        return options.strictWebhooks() ? settings : settings.withOwnMachine();
    }

    private static String localUrl(int port) {
        return "http://localhost:" + port + "/v1";
    }

    private static LocalDynamo open(@Nullable Path data) {
        return data == null ? LocalDynamo.inMemory() : LocalDynamo.in(data);
    }

    private List<StreamPump> startPumps(ProjectorFunction projector, StageOptions options) {
        Path data = options.data();
        List<StreamPump> started = Stream.of(Tables.CONTENT, Tables.COMMENTS)
                .map(table -> {
                    var source = EventSource.of(
                            projector,
                            Followed.of(table),
                            lost -> options.failures().accept(new DeadLetter(lost)));
                    Path checkpoint = data == null ? null : data.resolve(table + ".checkpoint");
                    return StreamPump.start(dynamo, table, source, checkpoint, options.failures());
                })
                .toList();
        if (!started.stream().allMatch(StreamPump::isGapless)) {
            Followers.rebuild(blog).run();
        }
        return started;
    }

    private static void relay(ProjectorFunction projector) {
        var event = new DynamodbEvent();
        event.setRecords(List.of());
        projector.handleRequest(event, LocalContext.of("projector"));
    }

    /// The API's base address on this machine, without a slash at its end.
    public String url() {
        return url;
    }

    public DynamoDbClient dynamo() {
        return dynamo.client();
    }

    /// What the functions may do to the tables, and have done.
    public Roles roles() {
        return roles;
    }

    /// Returns when everything that was written before this call has reached the lists, tags and counts.
    public void drain() {
        // Comments change their post's gate, so the content goes last.
        pumps.reversed().forEach(pump -> pump.drain(PATIENCE));
    }

    /// Recomputes everything derived while the stage goes on serving.
    public Rebuild.Report rebuild() {
        return Followers.rebuild(blog).run();
    }

    /// Brings back what a subscriber has given up; how many messages that were. Throws NoSuchElementException for
    /// a name that is no subscriber's.
    public int redrive(String subscriber) {
        return subscriptions.redrive(subscriber);
    }

    /// What was sent as mail.
    public LocalPost post() {
        return post;
    }

    /// Erases once more who was erased.
    public Replaying.Report replay() {
        return Privacy.replaying(blog, Tables.COMMENTS).run();
    }

    /// Takes no more requests, lets the ones under way finish, and closes the tables.
    @Override
    public void close() {
        listener.close();
        clock.close();
        pumps.forEach(StreamPump::close);
        subscriptions.close();
        dynamo.close();
    }
}
