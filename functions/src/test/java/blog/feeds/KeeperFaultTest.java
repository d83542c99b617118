package blog.feeds;

import static blog.Requests.authorized;
import static blog.Requests.post;
import static blog.Requests.put;
import static org.assertj.core.api.Assertions.assertThat;

import blog.Intercepted;
import blog.LocalDynamo;
import blog.subscribers.Message;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Events that are doubled, lost, late and shuffled, keepers that overtake each other, and keepers that are killed:
/// what is kept is in the end what is kept without any of that.
class KeeperFaultTest {
    private static final List<String> SLUGS = List.of("a", "b", "c", "d");
    private static final List<String> LANGS = List.of("en", "de", "fr");
    private static final int CHANGES = 8;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void disturbedKeepersKeepTheSameBytes(int twenties) {
        for (int seed = twenties * 20; seed < twenties * 20 + 20; seed++) {
            var stage = new KeeperStage();
            var random = new Random(seed);

            disturb(stage, random);
            stage.pass(Duration.ofMinutes(1));
            stage.knock();

            assertThat(stage.blog.failures).isEmpty();
            assertThat(stage.blog.rebuild().differences()).as("seed " + seed).isEmpty();
            assertThat(stage.kept()).as("seed " + seed).isEqualTo(stage.undisturbed());
        }
    }

    private static void disturb(KeeperStage stage, Random random) {
        for (int i = 0; i < CHANGES; i++) {
            change(stage, random);
            stage.pass(Duration.ofSeconds(random.nextInt(40)));
            switch (random.nextInt(4)) {
                case 0 -> {}
                case 1 -> stage.deliver(overtaken(stage, random), some(stage, random));
                default -> stage.deliver(LocalDynamo.CLIENT, some(stage, random));
            }
        }
    }

    /// A keeper that falls asleep before one of its calls, while posts change and another keeper does all its work.
    private static DynamoDbClient overtaken(KeeperStage stage, Random random) {
        String operation =
                List.of("putItem", "query", "batchGetItem", "getItem").get(random.nextInt(4));
        return Intercepted.before(operation, 1 + random.nextInt(12), () -> {
            change(stage, random);
            stage.knock();
        });
    }

    private static List<Message> some(KeeperStage stage, Random random) {
        var messages = new ArrayList<>(stage.messages());
        messages.addAll(stage.messages());
        Collections.shuffle(messages, random);
        return messages.subList(0, random.nextInt(messages.size() + 1));
    }

    private static void change(KeeperStage stage, Random random) {
        String slug = SLUGS.get(random.nextInt(SLUGS.size()));
        String other = SLUGS.get(random.nextInt(SLUGS.size()));
        switch (random.nextInt(6)) {
            case 0 -> stage.blog.author.handle(post("/posts/" + slug + "/rename", "{\"slug\":\"" + other + "\"}"));
            case 1 -> stage.blog.author.handle(authorized("DELETE", "/posts/" + slug));
            case 2 -> stage.blog.author.handle(put(slug, "---\npublished: false\n---\nNot for all.\n"));
            default -> stage.blog.author.handle(put(slug, manuscript(random)));
        }
        SLUGS.forEach(stage.blog::project);
    }

    private static String manuscript(Random random) {
        return "---\ntitle: Title %d\ndate: 2026-0%d-01 10:00\nlang: %s\ntags: [AWS]\n---\nText [%d](/posts/a).\n"
                .formatted(
                        random.nextInt(100),
                        1 + random.nextInt(3),
                        LANGS.get(random.nextInt(LANGS.size())),
                        random.nextInt(100));
    }

    @Test
    void aKeeperThatIsKilledAnywhereIsMadeUpForByTheMessageComingAgain() {
        int calls = count(scene(), new AtomicInteger(Integer.MAX_VALUE));
        assertThat(calls).isGreaterThan(20);
        int right = 0;
        for (boolean done : List.of(false, true)) {
            for (int last = 0; last < calls; last++) {
                KeeperStage stage = scene();
                count(stage, new AtomicInteger(last), done);
                stage.pass(Duration.ofMinutes(1));

                stage.deliver(LocalDynamo.CLIENT, stage.messages());

                assertThat(stage.kept()).as("killed after call " + last).isEqualTo(stage.undisturbed());
                right++;
            }
        }
        System.out.println("keepers that were killed and made up for: " + right + " of " + 2 * calls);
    }

    /// What was kept before, and a change that touches every kind of item: a language comes, another goes.
    private static KeeperStage scene() {
        var stage = new KeeperStage();
        stage.blog.publish("a", "---\nlang: en\n---\nText.\n");
        stage.blog.publish("b", "---\nlang: fr\n---\nText.\n");
        stage.knock();
        stage.pass(Duration.ofMinutes(2));
        stage.blog.publish("c", "---\nlang: de\n---\nText.\n");
        stage.blog.author.handle(authorized("DELETE", "/posts/b"));
        stage.blog.project("b");
        return stage;
    }

    private static int count(KeeperStage stage, AtomicInteger left) {
        return count(stage, left, false);
    }

    /// How many calls a keeper makes, of which all behind the first `left` fail; the first of these does its work
    /// first when it is `done`.
    private static int count(KeeperStage stage, AtomicInteger left, boolean done) {
        var calls = new AtomicInteger();
        DynamoDbClient killed = Intercepted.client((_, request, call) -> {
            calls.incrementAndGet();
            int before = left.getAndDecrement();
            if (before > 0) {
                return call.apply(request);
            }
            if (done && before == 0) {
                var _ = call.apply(request);
            }
            throw SdkClientException.create("killed");
        });
        try {
            stage.deliver(killed, stage.messages());
        } catch (SdkClientException e) {
            assertThat(e).hasMessage("killed");
        }
        return calls.get();
    }
}
