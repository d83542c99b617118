package blog.events.relay;

import static blog.Requests.authorized;
import static blog.Requests.post;
import static blog.Requests.put;
import static org.assertj.core.api.Assertions.assertThat;

import blog.Blog;
import blog.Followers;
import blog.Intercepted;
import blog.LocalDynamo;
import blog.Metered.Call;
import blog.MovedClock;
import blog.TestBlog;
import blog.codec.Scalars;
import blog.dynamo.Attributes;
import blog.events.CloudEvent;
import blog.events.Event;
import blog.names.Slug;
import blog.streams.Records;
import blog.streams.StreamConsumer;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The way from the log to the bus, and what becomes of it when something fails on that way.
class RelayTest {
    private static final String POST = "---\ntitle: T\ndate: 2026-01-05\n---\nText.\n";

    private final TestBlog blog = new TestBlog();
    private final MovedClock clock = new MovedClock(Clock.systemUTC());
    private StreamConsumer followers = followers(LocalDynamo.CLIENT);

    private StreamConsumer followers(DynamoDbClient dynamo) {
        return Followers.of(new Blog(blog.blog.settings(), dynamo, clock, blog.failures::add), blog.bus.bus());
    }

    @Test
    void everyChangeIsToldOnceInTheOrderOfTheLog() {
        write("hello", POST);
        write("hello", POST + "More.\n");
        blog.author.handle(post("/posts/hello/rename", "{\"slug\":\"hello-again\"}"));
        consume("hello", "hello-again");
        write("hello-again", "---\ntitle: T\ndate: 2026-01-05\ndraft: true\n---\nText.\n");
        blog.author.handle(authorized("DELETE", "/posts/hello-again"));
        consume("hello-again");

        assertThat(blog.bus.events())
                .extracting(event -> event.id() + " " + event.type().word() + " " + event.subject())
                .containsExactly(
                        "changes/1 blog.post.created hello",
                        "changes/2 blog.post.updated hello",
                        "changes/3 blog.post.renamed hello-again",
                        "changes/4 blog.post.withdrawn hello-again",
                        "changes/5 blog.post.deleted hello-again");
        assertThat(blog.bus.events().get(2))
                .isInstanceOfSatisfying(
                        Event.OfPost.class,
                        renamed -> assertThat(renamed.from()).hasToString("hello"));
        assertThat(blog.text("/changes")).contains("\"slug\":\"hello-again\",\"from\":\"hello\"");
        assertThat(blog.failures).isEmpty();
    }

    @Test
    void anEventIsWhatCloudEventsSaysAndNamesNoOne() {
        write("hello", "---\ntitle: Secret words\nauthor: Ann Author\ndate: 2026-01-05\n---\nText.\n");

        var entry = blog.bus.entries().getFirst();
        assertThat(entry.source()).isEqualTo("blog");
        assertThat(entry.detailType()).isEqualTo("blog.post.created");
        assertThat(entry.detail())
                .startsWith("{\"specversion\":\"1.0\",\"id\":\"changes/1\",\"source\":\"" + RecordedBus.SOURCE + "\","
                        + "\"type\":\"blog.post.created\",\"subject\":\"hello\",\"time\":\"")
                .endsWith(",\"sequence\":\"1\",\"data\":{\"post\":\"" + blog.idAt("hello")
                        + "\",\"slug\":\"hello\",\"version\":1}}")
                .doesNotContain("Secret", "Ann");
    }

    /// Whoever reads a list because of an event finds in it what the event tells.
    @Test
    void theBusTellsOfNothingThatTheListsDoNotShow() {
        var missing = new ArrayList<String>();
        blog.bus.before(() -> {
            if (!blog.text("/posts").contains("\"slug\":\"p\"")
                    || !blog.text("/tags/aws").contains("\"count\":1")) {
                missing.add("p");
            }
        });

        write("p", "---\ntitle: T\ndate: 2026-01-05\ntags: [AWS]\n---\nText.\n");

        assertThat(blog.bus.calls()).isEqualTo(1);
        assertThat(missing).isEmpty();
    }

    @Test
    void onlyWhatTheBusRefusedIsPutAgain() {
        blog.bus.refuse(Set.of(2, 5, 9)::contains);
        for (int i = 0; i < 10; i++) {
            blog.author.handle(put("p" + i, POST));
        }
        consume(IntStream.range(0, 10).mapToObj(i -> "p" + i).toArray(String[]::new));

        assertThat(blog.bus.calls()).isEqualTo(2);
        assertThat(ids()).hasSize(10).doesNotHaveDuplicates();
        assertThat(blog.failures).isEmpty();
    }

    /// A bus that is down costs the lists nothing but one attempt a minute, and no change is lost.
    @Test
    void whenTheBusIsDownForAnHourEverythingIsToldAfterIt() {
        blog.bus.isDown(true);
        for (int i = 0; i < 30; i++) {
            write("p" + i, POST);
        }
        assertThat(blog.bus.calls()).isEqualTo(1);
        assertThat(blog.text("/posts?limit=50")).contains("\"p29\"");
        assertThat(blog.failures).hasSize(1);

        clock.pass(Duration.ofMinutes(60));
        knock();
        assertThat(blog.bus.calls()).isEqualTo(2);
        assertThat(ids()).isEmpty();

        blog.bus.isDown(false);
        knock();

        assertThat(ids()).containsExactlyElementsOf(changes(30));
    }

    @Test
    void afterAMinuteTheStreamTriesTheBusAgain() {
        blog.bus.isDown(true);
        write("a", POST);
        blog.bus.isDown(false);
        write("b", POST);
        assertThat(ids()).isEmpty();

        clock.pass(Duration.ofSeconds(61));
        write("c", POST);

        assertThat(ids()).containsExactlyElementsOf(changes(3));
    }

    /// At every call between the projector's first and its last, of the table or of the bus, the function is killed; a
    /// new one goes on with what it finds, when the stream brings the records again and when only a clock calls.
    @Test
    void whereverItIsKilledEveryChangeIsToldAtLeastOnce() {
        int steps = 0;
        for (int step = 1; step < 100; step++) {
            var killed = new TestBlog();
            var calls = new AtomicInteger();
            int last = step;
            Runnable kill = () -> {
                if (calls.incrementAndGet() >= last) {
                    throw SdkClientException.create("killed");
                }
            };
            DynamoDbClient dying = Intercepted.client((_, request, call) -> {
                kill.run();
                return call.apply(request);
            });
            killed.bus.before(kill);
            for (int i = 0; i < 12; i++) {
                killed.author.handle(put("p" + i, POST));
            }
            List<String> slugs = IntStream.range(0, 12).mapToObj(i -> "p" + i).toList();
            try {
                Followers.of(new Blog(killed.blog.settings(), dying, clock, _ -> {}), killed.bus.bus())
                        .consume(records(killed, slugs));
            } catch (SdkClientException _) {
                // The function ended here.
            }
            killed.bus.before(() -> {});
            consume(killed, Followers.of(killed.blog, killed.bus.bus()), slugs);
            Followers.of(killed.blog, killed.bus.bus()).consume(Records.event(killed.content, List.of()));

            assertThat(new HashSet<>(ids(killed))).as("killed at step %d", step).isEqualTo(Set.copyOf(changes(12)));
            if (calls.get() < step) {
                break;
            }
            steps++;
        }
        assertThat(steps).isGreaterThan(8);
    }

    /// The other one's cursor is news to each of them: so ten at most are told again at a time.
    @Test
    void twoRelaysTellEverythingAndNotAllTheTime() {
        StreamConsumer other = followers(LocalDynamo.CLIENT);
        for (int i = 0; i < 20; i++) {
            blog.author.handle(put("p" + i, POST));
            consume(blog, i % 2 == 0 ? followers : other, List.of("p" + i));
        }

        assertThat(new HashSet<>(ids())).isEqualTo(Set.copyOf(changes(20)));
        assertThat(ids()).hasSizeLessThan(65);
    }

    @Test
    void aLogThatBeginsAnewIsToldFromItsStart() {
        write("a", POST);
        write("b", POST);
        for (String sort : List.of("HEAD", "0000000000000001", "0000000000000002")) {
            LocalDynamo.CLIENT.deleteItem(
                    delete -> delete.tableName(blog.content).key(Attributes.key("CHANGES", sort)));
        }
        write("c", POST);

        assertThat(blog.bus.events()).extracting(Event::subject).containsExactly("a", "b", "c");
        assertThat(blog.bus.events().getLast().id()).isEqualTo("changes/1");
    }

    /// One read of the log and one write of the cursor, for nine changes as for one.
    @Test
    void aBatchCostsOneReadUnitAndOneWriteUnit() {
        var metered = followers(blog.meter.client());
        blog.author.handle(put("first", POST));
        consume(blog, metered, List.of("first"));
        blog.meter.take();
        metered.consume(Records.event(blog.content, List.of()));
        assertThat(blog.meter.take()).extracting(Call::operation).containsExactly("query");

        for (int i = 0; i < 9; i++) {
            blog.author.handle(put("p" + i, POST));
        }
        blog.meter.take();
        Followers.projector(blog.blog)
                .project(IntStream.range(0, 9).mapToObj(i -> new Slug("p" + i)).toList(), new LinkedHashMap<>());
        blog.meter.take();
        metered.consume(Records.event(blog.content, List.of()));

        List<Call> calls = blog.meter.take();
        assertThat(calls).extracting(Call::operation).containsExactly("query", "putItem");
        assertThat(calls.get(0).units()).isEqualTo(1.0);
        assertThat(calls.get(1).units()).isEqualTo(1.0);
    }

    @Test
    void anEventReadsBackAsItWasWritten() {
        write("hello", POST);
        var source = RecordedBus.SOURCE;
        for (Event event : blog.bus.events()) {
            var again = CloudEvent.read(Scalars.of(new CloudEvent(source, event).json()), "");
            assertThat(again).isEqualTo(new CloudEvent(source, event));
        }
    }

    private List<String> ids() {
        return ids(blog);
    }

    private static List<String> ids(TestBlog of) {
        return of.bus.events().stream().map(Event::id).toList();
    }

    private static List<String> changes(int last) {
        return IntStream.rangeClosed(1, last).mapToObj(i -> "changes/" + i).toList();
    }

    private void write(String slug, String manuscript) {
        blog.author.handle(put(slug, manuscript));
        consume(slug);
    }

    private void consume(String... slugs) {
        consume(blog, followers, List.of(slugs));
    }

    private void knock() {
        followers.consume(Records.event(blog.content, List.of()));
    }

    private static void consume(TestBlog of, StreamConsumer consumer, List<String> slugs) {
        assertThat(consumer.consume(records(of, slugs)).getBatchItemFailures()).isEmpty();
    }

    private static DynamodbEvent records(TestBlog of, List<String> slugs) {
        return Records.event(
                of.content,
                IntStream.range(0, slugs.size())
                        .mapToObj(i -> Records.ofPost(slugs.get(i), "" + i, "", of.idAt(slugs.get(i))))
                        .toList());
    }
}
