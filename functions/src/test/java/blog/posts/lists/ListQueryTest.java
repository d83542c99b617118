package blog.posts.lists;

import static org.assertj.core.api.Assertions.assertThat;

import blog.Requests;
import blog.TestBlog;
import blog.http.Forgery;
import blog.http.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Queries at the ends of what a list can be asked for.
class ListQueryTest {
    private final TestBlog blog = new TestBlog();

    @BeforeEach
    void publish() {
        blog.publish("a", "---\ndate: 2026-01-05\ntags: [zeta, alpha]\n---\nText.");
        blog.publish("b", "---\ndate: 2026-01-06\ntags: [zeta, alpha]\n---\nText.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000", "0001", "1000", "9998", "9999"})
    void everyYearCanBeAskedFor(String year) {
        for (String more : new String[] {"", "&sort=date", "&tag=alpha", "&tag=alpha&tag=zeta", "&author=x"}) {
            Response list = blog.get("/posts?year=" + year + more);

            assertThat(list.status()).as(year + more).isEqualTo(200);
            assertThat(Requests.json(list).path("items")).isEmpty();
        }
        assertThat(blog.failures).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"-date, 0", "-date, ~", "date, 0", "date, ~", "date, !", "-date, zzz", "date, ''"})
    void noForgedPositionIsAFailure(String sort, String position) {
        String path = "/posts?limit=1&sort=" + sort;
        String next = Requests.json(blog.get(path)).path("next").asText();
        String forged = Forgery.of(next, position.isEmpty() ? "\u0000" : position);

        assertThat(blog.get(path + "&cursor=" + forged).status()).isIn(200, 400);
        assertThat(blog.failures).isEmpty();
    }

    @Test
    void aPageIsFollowedInWhicheverOrderItsTagsAreNamed() {
        String next = Requests.json(blog.get("/posts?limit=1&tag=zeta&tag=alpha"))
                .path("next")
                .asText();

        for (String tags :
                new String[] {"tag=alpha&tag=zeta", "tag=zeta&tag=alpha", "tag=alpha,zeta", "tag=zeta,alpha"}) {
            assertThat(Requests.json(blog.get("/posts?limit=1&" + tags + "&cursor=" + next))
                            .path("items"))
                    .as(tags)
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+999999999-12-31T23:59:59Z",
                "+10000-01-01T00:00:00Z",
                "-0001-01-01T00:00:00Z",
                "2099-01-01T00:00Z",
                "2099-02-30T00:00:00Z",
                "2099-01-01"
            })
    void onlyMomentsOfTheContractAreMoments(String text) {
        assertThat(blog.author
                        .handle(Requests.authorized("GET", "/manuscripts?since=" + text))
                        .status())
                .isEqualTo(400);
        assertThat(blog.author
                        .handle(Requests.post(
                                "/tokens", "{\"name\":\"x\",\"role\":\"author\",\"expires\":\"" + text + "\"}"))
                        .status())
                .isEqualTo(422);
    }
}
