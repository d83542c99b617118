package blog.local;

import blog.Blog;
import blog.events.Event;
import blog.events.relay.Bus;
import blog.lambda.QueueFunction;
import blog.lambda.Subscribers;
import blog.local.lambda.LocalContext;
import blog.local.queues.QueuePump;
import blog.mail.Postbox;
import blog.rig.events.LocalBus;
import blog.rig.events.LocalQueues;
import blog.rig.mail.LocalPost;
import blog.settings.Settings;
import blog.subscribers.Queue;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The bus, and behind it a queue and a function for each subscriber.
final class Subscriptions implements AutoCloseable {
    /// On AWS six times as long as the function may take; here it is quick, and someone is watching.
    private static final Duration VISIBILITY = Duration.ofSeconds(30);

    /// On AWS every 15 minutes.
    private static final Duration KNOCKS = Duration.ofSeconds(2);

    private final LocalBus bus = new LocalBus();
    private final LocalQueues queues;
    private final List<Subscribers.Entry> entries;
    private final Postbox postbox;
    private final List<QueuePump> pumps = new ArrayList<>();

    /// Those of a blog with these settings; what they send goes to `post`.
    Subscriptions(DynamoDbClient dynamo, StageOptions options, Settings settings, LocalPost post) {
        queues = new LocalQueues(dynamo, options.arrivals());
        entries = Subscribers.of(settings);
        postbox = new Postbox(post, Clock.systemUTC());
        entries.forEach(entry -> queues.make(entry.name(), VISIBILITY, entry.mostReceives()));
    }

    Bus bus(String source) {
        return new Bus(bus, "blog", source);
    }

    /// As a function knows it.
    Queue queue(String name) {
        return new Queue(queues, LocalQueues.url(name));
    }

    /// Starts all subscribers, each with a blog of its own by its name; `clock` knocks at them now and then.
    void start(Function<String, Blog> blogs, StageClock clock, Consumer<Throwable> failures) {
        for (Subscribers.Entry entry : entries) {
            QueueFunction function = entry.function().of(blogs.apply(entry.name()), queue(entry.name()), postbox);
            bus.rule(
                    function.to().stream().map(Event.Type::word).collect(Collectors.toSet()),
                    queues.queue(entry.name()));
            pumps.add(QueuePump.start(entry.name(), queues.queue(entry.name()), function, failures));
            clock.every(KNOCKS, () -> knock(entry.name(), function));
        }
    }

    private static void knock(String name, QueueFunction function) {
        var event = new SQSEvent();
        event.setRecords(List.of());
        function.handleRequest(event, LocalContext.of(name));
    }

    /// Brings the dead letters of a subscriber back to its queue; how many they were. Throws
    /// NoSuchElementException for a name that is none.
    int redrive(String name) {
        return queues.deadLetters(name).moveTo(queues.queue(name));
    }

    @Override
    public void close() {
        pumps.forEach(QueuePump::close);
    }
}
