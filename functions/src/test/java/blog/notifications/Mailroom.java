package blog.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import blog.Blog;
import blog.Commenter;
import blog.LocalDynamo;
import blog.MovedClock;
import blog.Notifications;
import blog.Privacy;
import blog.Requests;
import blog.TestBlog;
import blog.codec.Gzip;
import blog.comments.CommentStatus;
import blog.comments.CommentTable;
import blog.comments.StoredComment;
import blog.events.CloudEvent;
import blog.events.Event;
import blog.http.Request;
import blog.http.Response;
import blog.http.routing.Router;
import blog.mail.Postbox;
import blog.rig.mail.LocalPost;
import blog.settings.Settings;
import blog.subscribers.Message;
import blog.subscribers.Messages;
import blog.subscribers.Subscriber;
import blog.webhooks.RecordedQueue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/// A blog that sends mail: a post that takes comments, what is asked of it, and the letters that come of it. Its
/// queue and its stream move when a test says so, and its clock is ahead when a test says so.
public final class Mailroom {
    public static final String API = "https://api.example/v1";
    private static final Pattern LINK =
            Pattern.compile(Pattern.quote(API) + "/(subscriptions|privacy)/([A-Za-z0-9_-]+)");

    public final TestBlog base = new TestBlog();
    public final MovedClock clock = new MovedClock(Clock.systemUTC());
    public final LocalPost post = LocalPost.inMemory();
    public final RecordedQueue queue = new RecordedQueue();
    public final List<Throwable> failures = new ArrayList<>();
    private int messages;

    public Mailroom() {
        base.publish("hello", "---\ntitle: Hello\ndate: 2026-01-05\n---\nText.\n");
    }

    public Blog blog() {
        return blog(LocalDynamo.CLIENT);
    }

    public Blog blog(DynamoDbClient dynamo) {
        Settings own = base.blog.settings();
        var settings = new Settings(
                own.site(),
                own.contentTable(),
                own.commentsTable(),
                API,
                false,
                own.issuer(),
                own.comments(),
                own.reactions(),
                own.guarding(),
                own.originSecret(),
                own.mail(),
                false);
        return new Blog(settings, dynamo, clock, failures::add);
    }

    public Router privacy() {
        return Privacy.of(blog(), queue::queue);
    }

    public Subscriber subscriber() {
        return Notifications.of(blog(), new Postbox(post, clock));
    }

    /// What becomes of a request for a person's own things; `headers` are pairs.
    public Response ask(String method, String path, String body, String... headers) {
        return privacy().handle(request(method, path, body, headers));
    }

    public static Request request(String method, String path, String body, String... headers) {
        var all = new HashMap<String, List<String>>();
        if (!body.isEmpty()) {
            all.put("content-type", List.of("application/json"));
        }
        for (int i = 0; i < headers.length; i += 2) {
            all.put(headers[i], List.of(headers[i + 1]));
        }
        String[] parts = path.split("\\?cursor=", 2);
        Map<String, List<String>> query = parts.length == 2 ? Map.of("cursor", List.of(parts[1])) : Map.of();
        return new Request(method, parts[0], all, query, body.getBytes(StandardCharsets.UTF_8), Map.of(), API, "r");
    }

    /// A comment of somebody's who says an address, or none; a reply where there is a parent.
    public JsonNode comment(String name, @Nullable String email, @Nullable String parent, String... headers) {
        var body = JsonMapper.builder().build().createObjectNode();
        body.putObject("author").put("name", name);
        body.put("email", email).put("parent", parent).put("markdown", "Said by " + name + ".");
        Response answer =
                Commenter.of(blog()).handle(request("POST", "/posts/hello/comments", body.toString(), headers));
        assertThat(answer.status()).isEqualTo(201);
        return Requests.json(answer);
    }

    /// As a moderator would, or as its writer has it deleted.
    public void decide(JsonNode comment, CommentStatus status) {
        CommentTable comments = blog().tables().ofComments().comments();
        StoredComment before = comments.find(
                        base.idAt("hello"), comment.path("id").asText(), Instant.EPOCH)
                .orElseThrow();
        Instant now = clock.instant();
        comments.replace(
                before,
                status == CommentStatus.DELETED
                        ? before.deleted(now.plus(Duration.ofDays(1)))
                        : before.decided(status, "moderator", "by Ada?", now));
    }

    public Response subscribe(JsonNode comment, String email) {
        return ask(
                "POST",
                "/posts/hello/comments/" + comment.path("id").asText() + "/subscription",
                JsonMapper.builder()
                        .build()
                        .createObjectNode()
                        .put("email", email)
                        .toString(),
                "comment-token",
                comment.path("token").asText());
    }

    /// The secret of a subscription that is confirmed.
    public String subscribed(JsonNode comment, String email) {
        assertThat(subscribe(comment, email).status()).isEqualTo(202);
        run();
        String secret = secret(letters().getLast());
        assertThat(ask("POST", "/subscriptions/" + secret, "").status()).isEqualTo(200);
        return secret;
    }

    /// Has all that lies in the queue taken; the ids of what is to come again.
    public List<String> run() {
        return take(subscriber(), queue.take());
    }

    /// As the bus would, when a comment is shown.
    public List<String> shown(JsonNode comment) {
        return take(subscriber(), List.of(event(Event.Type.COMMENT_SHOWN, comment)));
    }

    public String event(Event.Type type, JsonNode comment) {
        var event =
                new Event.OfComment(type, base.idAt("hello"), comment.path("id").asText(), 1, clock.instant());
        return "{\"detail\":" + new CloudEvent("/v1", event).json() + "}";
    }

    public List<String> take(Subscriber subscriber, List<String> bodies) {
        var all = new ArrayList<Message>();
        bodies.forEach(body -> all.add(new Message("m" + messages++, "r", 1, body)));
        var together = new Messages(all, failures::add);
        subscriber.accept(together);
        return together.failed();
    }

    public List<MimeMessage> letters() {
        return post.sent().stream().map(letter -> parsed(letter.bytes())).toList();
    }

    public static MimeMessage parsed(byte[] letter) {
        try {
            return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(letter));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String text(MimeMessage letter) {
        try {
            return letter.getContent().toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Of the link in a letter.
    public static String secret(MimeMessage letter) {
        var found = LINK.matcher(text(letter));
        assertThat(found.find()).isTrue();
        return found.group(2);
    }

    /// Every item of the comments table, as a text.
    public List<String> items() {
        return items(base.comments);
    }

    /// Every item of a table, as a text: what is packed is unpacked.
    public static List<String> items(String table) {
        return LocalDynamo.CLIENT
                .scanPaginator(ScanRequest.builder().tableName(table).build())
                .items()
                .stream()
                .map(item ->
                        item + " " + item.values().stream().map(Mailroom::words).toList())
                .toList();
    }

    private static String words(AttributeValue value) {
        if (value.b() == null) {
            return "";
        }
        byte[] bytes = value.b().asByteArray();
        boolean packed = bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
        return new String(packed ? Gzip.unpack(bytes) : bytes, StandardCharsets.ISO_8859_1);
    }

    /// The items whose partition keys begin so.
    public List<String> partitions(String... prefixes) {
        return items().stream()
                .filter(item -> Arrays.stream(prefixes).anyMatch(prefix -> item.contains("S=" + prefix)))
                .toList();
    }
}
