package blog.feeds;

import blog.Blog;
import blog.Keepers;
import blog.LocalDynamo;
import blog.MovedClock;
import blog.Requests;
import blog.TestBlog;
import blog.dynamo.Attributes;
import blog.events.Bookmark;
import blog.events.ChangeTable;
import blog.events.CloudEvent;
import blog.events.Event;
import blog.http.Response;
import blog.subscribers.Message;
import blog.subscribers.Messages;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/// A blog and its keeper of feeds, whose clock a test moves.
final class KeeperStage {
    private static final List<String> LANGS = List.of("", "?lang=en", "?lang=de", "?lang=fr");

    final TestBlog blog = new TestBlog();
    final MovedClock clock = new MovedClock(Clock.fixed(Instant.parse("2026-11-28T10:00:00Z"), ZoneOffset.UTC));

    void pass(Duration time) {
        clock.pass(time);
    }

    void knock() {
        deliver(LocalDynamo.CLIENT, List.of());
    }

    /// Has a keeper on this store take these messages together.
    void deliver(DynamoDbClient dynamo, List<Message> messages) {
        keeper(dynamo).accept(new Messages(messages, blog.failures::add));
    }

    private blog.subscribers.Subscriber keeper(DynamoDbClient dynamo) {
        return Keepers.feeds(new Blog(blog.blog.settings(), dynamo, clock, blog.failures::add))
                .keeper();
    }

    /// Messages of all that the log tells.
    List<Message> messages() {
        var table = new ChangeTable(LocalDynamo.CLIENT, blog.content);
        var messages = new ArrayList<Message>();
        for (Event event : table.latest(Bookmark.START, 1000).orElseThrow().events()) {
            String json = new CloudEvent("https://api.example/v1", event).json();
            messages.add(new Message(event.id(), event.id(), 1, "{\"detail\":" + json + "}"));
        }
        return messages;
    }

    /// What readers get of all that is kept.
    Map<String, String> kept() {
        var kept = new TreeMap<String, String>();
        for (String format : List.of("atom", "rss", "json")) {
            LANGS.forEach(lang -> read("/feed." + format + lang, kept));
        }
        read("/sitemap.xml", kept);
        read("/sitemaps/1", kept);
        return kept;
    }

    private void read(String target, Map<String, String> into) {
        Response answer = blog.reader.handle(Requests.get(target));
        into.put(target, answer.status() + " " + new String(answer.body(), StandardCharsets.UTF_8));
    }

    /// What a keeper keeps that was never disturbed: all that is kept is taken away, and made anew.
    Map<String, String> undisturbed() {
        for (var item : LocalDynamo.CLIENT
                .scanPaginator(ScanRequest.builder().tableName(blog.content).build())
                .items()) {
            String partition = Attributes.text(item, Attributes.PK);
            if (partition.startsWith("FEED") || partition.equals("SITEMAP")) {
                LocalDynamo.CLIENT.deleteItem(
                        delete -> delete.tableName(blog.content).key(Attributes.keyOf(item)));
            }
        }
        knock();
        return kept();
    }
}
