package blog.webhooks;

import blog.Author;
import blog.Blog;
import blog.MovedClock;
import blog.Requests;
import blog.TestBlog;
import blog.Webhooks;
import blog.events.CloudEvent;
import blog.events.Event;
import blog.http.Response;
import blog.http.routing.Router;
import blog.names.Slug;
import blog.subscribers.Message;
import blog.subscribers.Messages;
import blog.subscribers.Subscriber;
import blog.webhooks.addresses.Names;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Webhooks on the operator's own machine, with a queue that a test works off, and a clock that it puts forward.
final class Desk {
    final TestBlog test = new TestBlog();
    final RecordedQueue queue = new RecordedQueue();
    final List<Throwable> failures = new CopyOnWriteArrayList<>();
    final MovedClock clock = new MovedClock(Clock.systemUTC());
    final Blog blog;
    final Router author;
    final Subscriber subscriber;

    /// Messages that have to come again, by their ids, and what they say.
    final Map<String, String> waiting = new LinkedHashMap<>();

    private int messages;

    Desk() {
        this(true, InetAddress::getAllByName);
    }

    Desk(boolean ownMachine, Names names) {
        blog = blog(test.dynamo(), ownMachine);
        author = Author.of(blog, queue::queue);
        subscriber = Webhooks.of(blog, queue.queue(), names);
    }

    private Blog blog(DynamoDbClient dynamo, boolean ownMachine) {
        var settings = test.blog.settings();
        return new Blog(ownMachine ? settings.withOwnMachine() : settings, dynamo, clock, failures::add);
    }

    /// The same subscriber on another way to the tables.
    Subscriber on(DynamoDbClient dynamo) {
        return Webhooks.of(blog(dynamo, true), queue.queue());
    }

    /// Makes a webhook; its answer has the secret.
    JsonNode hook(String url, String more) {
        return Requests.json(post("/webhooks", "{\"url\":\"" + url + "\"" + more + "}"));
    }

    JsonNode hook(String url) {
        return hook(url, "");
    }

    Response post(String path, String json) {
        return author.handle(Requests.post(path, json));
    }

    Response send(String method, String path, String json) {
        return author.handle(Requests.as(Requests.TOKEN, method, path, json));
    }

    JsonNode get(String path) {
        return Requests.json(author.handle(Requests.authorized("GET", path)));
    }

    /// The deliveries of a webhook, the newest first.
    JsonNode deliveries(JsonNode hook) {
        return get("/webhooks/" + hook.path("id").asText() + "/deliveries").path("items");
    }

    static Event change(long number, Event.Type type, String slug) {
        return new Event.OfPost(
                number,
                type,
                "01KB4Z7J8M3Q2W5E9R6T1Y4V8B",
                new Slug(slug),
                null,
                1,
                Instant.parse("2026-11-28T10:00:00Z"));
    }

    /// In EventBridge's envelope, as the bus puts it into the queue.
    static String envelope(Event event) {
        return "{\"version\":\"0\",\"detail-type\":\"" + event.type().word() + "\",\"detail\":"
                + new CloudEvent("https://api.example/v1", event).json() + "}";
    }

    void tell(Event event) {
        take(List.of(envelope(event)));
    }

    /// Brings messages together, and keeps those that have to come again.
    void take(List<String> bodies) {
        take(subscriber, bodies);
    }

    void take(Subscriber by, List<String> bodies) {
        bodies.forEach(body -> waiting.put("m" + ++messages, body));
        bring(by, List.copyOf(waiting.keySet()).subList(waiting.size() - bodies.size(), waiting.size()));
    }

    private void bring(Subscriber by, List<String> ids) {
        var batch = new Messages(
                ids.stream()
                        .map(id -> new Message(id, id, 1, waiting.getOrDefault(id, "")))
                        .toList(),
                failures::add);
        by.accept(batch);
        ids.stream().filter(id -> !batch.failed().contains(id)).forEach(waiting::remove);
    }

    /// Brings what was sent to the queue, and what follows from that, until there is nothing new.
    void run() {
        for (List<String> bodies = queue.take(); !bodies.isEmpty(); bodies = queue.take()) {
            take(bodies);
        }
    }

    /// Lets time pass, and brings all that waits.
    void pass(Duration time) {
        clock.pass(time);
        bring(subscriber, List.copyOf(waiting.keySet()));
        run();
    }

    /// How long each waiting message is kept back.
    List<Duration> pauses() {
        var pauses = new ArrayList<Duration>();
        waiting.keySet().forEach(id -> pauses.add(queue.pause(id)));
        return pauses;
    }
}
