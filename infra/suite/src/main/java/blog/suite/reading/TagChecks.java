package blog.suite.reading;

import static blog.suite.Patience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import blog.suite.AgainstApi;
import blog.suite.Answer;
import blog.suite.Api;
import blog.suite.Everywhere;
import blog.suite.Shelf;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@AgainstApi
class TagChecks {
    private final Shelf shelf;
    private final String tag;

    TagChecks(Shelf shelf) {
        this.shelf = shelf;
        this.tag = shelf.own("Cloud Computing");
    }

    @Test
    void aTagHasItsFirstSpellingAndCountsItsPosts() {
        publish("a", tag);
        eventually(() -> assertThat(tag(tag).at("/count")).isEqualTo("1"));
        publish("b", tag.toUpperCase(Locale.ROOT));
        publish("c", tag.replace(' ', '-'));

        eventually(() -> assertThat(tag(tag).at("/count")).isEqualTo("3"));
        assertThat(tag(tag).at("/name")).isEqualTo(tag);
        assertThat(tag(tag).at("/slug")).isEqualTo(slugOf(tag));
    }

    @Test
    void anyOfItsSpellingsFindsIt() {
        publish("a", tag);

        shelf.api().get(path(tag)).expectEventually(200);
        for (String spelling : List.of(slugOf(tag), tag.toUpperCase(Locale.ROOT), tag.replace(" ", "  "))) {
            assertThat(tag(spelling).json()).isEqualTo(tag(tag).json());
        }
    }

    @Test
    void aPostMaySpellItsTagAnotherWay() {
        publish("a", tag);
        eventually(() -> assertThat(tag(tag).at("/name")).isEqualTo(tag));
        shelf.put(shelf.own("a"), manuscript(tag.toUpperCase(Locale.ROOT))).expect(200);

        eventually(() -> assertThat(tag(tag).at("/name")).isEqualTo(tag.toUpperCase(Locale.ROOT)));
        assertThat(tag(tag).at("/count")).isEqualTo("1");
    }

    @Test
    @Everywhere
    void theListHasEveryTagByName() {
        for (String name : List.of("zeta", "alpha", "mid")) {
            publish(name, shelf.own(name));
        }
        eventually(() -> {
            List<String> slugs = shelf.api().walk("/tags", "slug");
            assertThat(slugs).containsSubsequence(shelf.own("alpha"), shelf.own("mid"), shelf.own("zeta"));
            assertThat(slugs).doesNotHaveDuplicates();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"日本語", "Ελληνικά", "c++", "C#", "été", "node.js", "हिन्दी"})
    void aTagMayBeInAnyScript(String name) {
        String own = name + shelf.own("x");
        publish("a", own);

        eventually(() -> assertThat(tag(own).at("/name")).isEqualTo(own));
        eventually(() -> assertThat(shelf.api().walk("/posts?tag=" + Api.encode(own), "slug"))
                .containsExactly(shelf.own("a")));
    }

    @Test
    void anUnknownTagIsMissing() {
        shelf.api().get(path(shelf.own("unknown"))).send().isProblem(404);
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
