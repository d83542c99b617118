package blog.suite.reading;

import static blog.suite.Patience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import blog.suite.AgainstApi;
import blog.suite.Answer;
import blog.suite.Api;
import blog.suite.Everywhere;
import blog.suite.Pages;
import blog.suite.Shelf;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Walking lists page by page.
@AgainstApi
class CursorChecks {
    private static final int POSTS = 8;

    private final Shelf shelf;
    private final String tag;
    private final String path;

    CursorChecks(Shelf shelf) {
        this.shelf = shelf;
        this.tag = shelf.own("walked");
        this.path = "/posts?tag=" + Api.encode(tag);
    }

    @BeforeEach
    void publish() {
        for (int i = 0; i < POSTS; i++) {
            publish("p" + i, 10 + i);
        }
        eventually(() -> assertThat(shelf.api().walk(path, "slug")).hasSize(POSTS));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8, 100})
    void aWalkShowsEveryPostOnceInOrder(int limit) {
        List<Answer> pages =
                Pages.from(shelf.api().get(path + "&limit=" + limit)).pages();

        assertThat(pages).allSatisfy(page -> assertThat(page.slugs()).hasSizeLessThanOrEqualTo(limit));
        assertThat(pages.stream().flatMap(page -> page.slugs().stream()))
                .isEqualTo(oldestFirst().reversed());
        assertThat(shelf.api().walk(path + "&sort=date&limit=" + limit, "slug")).isEqualTo(oldestFirst());
    }

    @Test
    void aWalkOfTwoTagsShowsEveryPostOnce() {
        assertThat(shelf.api().walk(path + "&tag=" + shelf.own("even") + "&limit=1", "slug"))
                .containsExactly(shelf.own("p6"), shelf.own("p4"), shelf.own("p2"), shelf.own("p0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-date", "date"})
    void untouchedPostsAreShownOnceWhileOthersComeAndGo(String sort) {
        var seen = new ArrayList<String>();
        Answer page = shelf.api().get(path + "&limit=2&sort=" + sort).expect(200);
        seen.addAll(page.slugs());
        publish("early", 1);
        publish("late", 28);
        shelf.delete(page.slugs().getLast()).expect(204);
        String other = sort.equals("date") ? "p6" : "p1";
        shelf.delete(shelf.own(other)).expect(204);
        eventually(() -> assertThat(shelf.api().walk(path, "slug")).hasSize(POSTS));
        while (!page.json().path("next").isNull()) {
            page = shelf.api()
                    .get(path + "&limit=2&sort=" + sort + "&cursor=" + page.at("/next"))
                    .expect(200);
            seen.addAll(page.slugs());
        }
        assertThat(seen)
                .doesNotHaveDuplicates()
                .containsAll(oldestFirst().stream()
                        .filter(slug -> !slug.equals(shelf.own(other)))
                        .toList());
    }

    @Test
    @Everywhere
    void theNextPageIsAnAbsoluteLinkToo() {
        Answer page = shelf.api().get(path + "&limit=3").expect(200);
        Matcher link = Pattern.compile("<([^>]+)>; ?rel=\"?next\"?(,.*)?").matcher(page.header("Link"));

        assertThat(link.find()).as(page.header("Link")).isTrue();
        String base = shelf.api().target().base().toString();
        assertThat(link.group(1)).startsWith(base + "/posts?").contains("limit=3", page.at("/next"));
        Answer next = shelf.api().get(link.group(1).substring(base.length())).expect(200);
        assertThat(next.slugs()).containsExactly(shelf.own("p4"), shelf.own("p3"), shelf.own("p2"));
    }

    @Test
    void theLastPageHasNoNext() {
        Answer last = shelf.api().get(path + "&limit=100").expect(200);

        assertThat(last.json().path("next").isNull()).isTrue();
        assertThat(last.header("Link")).doesNotContain("next");
    }

    @Test
    void aPageHasTwentyPostsWhenNothingIsSaid() {
        assertThat(shelf.api().get("/posts").expect(200).slugs()).hasSizeBetween(1, 20);
    }

    private void publish(String name, int day) {
        String even = name.matches("p[02468]") ? ", " + shelf.own("even") : "";
        shelf.put(shelf.own(name), "---\ntitle: T\ndate: 2020-01-%02d\ntags: [%s%s]\n---\n".formatted(day, tag, even))
                .expect(201);
    }

    private List<String> oldestFirst() {
        return IntStream.range(0, POSTS).mapToObj(i -> shelf.own("p" + i)).toList();
    }
}
