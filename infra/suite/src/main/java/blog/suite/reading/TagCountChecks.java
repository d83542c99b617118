package blog.suite.reading;

import static blog.suite.Patience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import blog.suite.AgainstApi;
import blog.suite.Answer;
import blog.suite.Api;
import blog.suite.Shelf;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/// How many posts have a tag, whatever happens to them.
@AgainstApi
class TagCountChecks {
    private final Shelf shelf;
    private final String tag;

    TagCountChecks(Shelf shelf) {
        this.shelf = shelf;
        this.tag = shelf.own("Cloud Computing");
    }

    @Test
    void countsFollowPostsThatChangeTheirTags() {
        String other = shelf.own("other");
        publish("a", tag);
        publish("b", tag);
        eventually(() -> assertThat(tag(tag).at("/count")).isEqualTo("2"));

        shelf.put(shelf.own("a"), manuscript(other)).expect(200);
        eventually(() -> assertThat(tag(tag).at("/count")).isEqualTo("1"));
        eventually(() -> assertThat(tag(other).at("/count")).isEqualTo("1"));

        shelf.delete(shelf.own("b")).expect(204);
        shelf.api().get(path(tag)).expectEventually(404).isProblem(404);
        eventually(() ->
                assertThat(shelf.api().walk("/tags", "slug")).contains(other).doesNotContain(slugOf(tag)));
    }

    @Test
    void countsAreExactAfterConcurrentWrites() {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 12; i++) {
                String name = "p" + i % 4;
                String list = i % 3 == 0 ? shelf.own("else") : tag;
                pool.execute(() -> shelf.put(shelf.own(name), manuscript(list)).send());
            }
        }
        for (int i = 0; i < 4; i++) {
            shelf.put(shelf.own("p" + i), manuscript(i == 0 ? shelf.own("else") : tag))
                    .expect(200);
        }
        eventually(() -> assertThat(tag(tag).at("/count")).isEqualTo("3"));
        eventually(() -> assertThat(tag(shelf.own("else")).at("/count")).isEqualTo("1"));
    }

    @Test
    void theListComesByCountToo() {
        publish("a", shelf.own("often"));
        publish("b", shelf.own("often"));
        publish("c", shelf.own("never-so-often"));

        eventually(() -> {
            Answer tags = shelf.api().get("/tags?sort=-count").expect(200);
            assertThat(tags.slugs()).containsSubsequence(shelf.own("often"), shelf.own("never-so-often"));
            List<Integer> counts =
                    tags.all("/items", "count").stream().map(Integer::valueOf).toList();
            assertThat(counts).isSortedAccordingTo(Comparator.reverseOrder());
        });
    }

    @Test
    void aPostMayHaveManyTags() {
        StringBuilder many = new StringBuilder(tag);
        for (int i = 0; i < 127; i++) {
            many.append(", ").append(shelf.own("t" + i));
        }
        publish("a", many.toString());

        eventually(() -> assertThat(tag(shelf.own("t126")).at("/count")).isEqualTo("1"));
        eventually(() -> assertThat(tag(tag).at("/count")).isEqualTo("1"));
    }

    private void publish(String name, String tags) {
        shelf.put(shelf.own(name), manuscript(tags)).expect(201);
    }

    private static String manuscript(String tags) {
        return "---\ntitle: T\ntags: [" + tags + "]\n---\nText.\n";
    }

    private Answer tag(String name) {
        return shelf.api().get(path(name)).expect(200);
    }

    private static String path(String name) {
        return "/tags/" + Api.encode(name);
    }

    private static String slugOf(String name) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
