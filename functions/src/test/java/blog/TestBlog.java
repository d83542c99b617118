package blog;

import blog.comments.CommentPolicy;
import blog.comments.CommentRules;
import blog.comments.judging.Guarding;
import blog.comments.reactions.ReactionKinds;
import blog.dynamo.Attributes;
import blog.events.relay.RecordedBus;
import blog.http.Request;
import blog.http.Response;
import blog.http.routing.Router;
import blog.mail.MailSettings;
import blog.markdown.html.FrameHosts;
import blog.names.Site;
import blog.names.Slug;
import blog.rebuild.Rebuild;
import blog.settings.Settings;
import blog.streams.Records;
import blog.tokens.Principal;
import blog.tokens.Role;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/// A blog of its own on tables of its own, with the owner's token in place. Its projector runs when a test says
/// so.
public final class TestBlog {
    public static final Site SITE =
            new Site("https://site.example", "Test", ZoneId.of("Europe/Berlin"), "en", FrameHosts.USUAL);

    /// What strangers say is taken as it comes.
    public static final Guarding NOT_GUARDED = new Guarding(Set.of(), 0, List.of());
    public static final MailSettings MAIL = new MailSettings("blog@blog.example", List.of("moderator@blog.example"));

    public final String content = LocalDynamo.freshTable();
    public final String comments = LocalDynamo.freshComments(false);
    public final Metered meter = new Metered(LocalDynamo.CLIENT);
    public final List<Throwable> failures = new ArrayList<>();
    public final RecordedBus bus = new RecordedBus();
    public final Blog blog = new Blog(
            new Settings(
                    SITE,
                    content,
                    comments,
                    "",
                    false,
                    Optional.empty(),
                    new CommentRules(CommentPolicy.OPEN, Optional.empty()),
                    ReactionKinds.of("love"),
                    NOT_GUARDED,
                    "",
                    Optional.of(MAIL),
                    false),
            meter.client(),
            Clock.systemUTC(),
            failures::add);
    public final Router reader = Reader.of(blog);
    public final Router author = Author.of(blog);

    public TestBlog() {
        blog.tables().tokens().put(Requests.TOKEN, new Principal("owner", Role.OWNER), Instant.now(), null);
        meter.take();
    }

    public DynamoDbClient dynamo() {
        return meter.client();
    }

    /// PUTs a manuscript and projects it, as the stream would a moment later.
    public Response publish(String slug, String manuscript) {
        Response response = author.handle(Requests.put(slug, manuscript));
        project(slug);
        return response;
    }

    /// Lists and announces what lies at the slug, as the stream would have it done.
    public void project(String slug) {
        Followers.projector(blog).project(new Slug(slug));
    }

    public Rebuild.Report rebuild() {
        return Followers.rebuild(blog).run();
    }

    /// Takes the records of the content table's stream.
    public StreamsEventResponse consume(List<DynamodbStreamRecord> records) {
        return Followers.of(blog, bus.bus()).consume(Records.event(content, records));
    }

    public Response get(String target) {
        return reader.handle(Requests.get(target));
    }

    /// The id of what lies at the slug; empty when nothing ever did.
    public String idAt(String slug) {
        var item = LocalDynamo.CLIENT
                .getItem(get -> get.tableName(content).key(Attributes.key("POST#" + slug, "POST")))
                .item();
        return item.isEmpty() ? "" : Attributes.text(item, "id");
    }

    public String text(Request request) {
        return new String(reader.handle(request).body(), StandardCharsets.UTF_8);
    }

    public String text(String target) {
        return text(Requests.get(target));
    }

    /// Every item of the content table, posts and derived ones, as comparable texts.
    public List<String> items() {
        var items = new ArrayList<String>();
        LocalDynamo.CLIENT
                .scanPaginator(ScanRequest.builder().tableName(content).build())
                .items()
                .forEach(item -> items.add(new TreeMap<>(item).toString()));
        items.sort(null);
        return items;
    }
}
