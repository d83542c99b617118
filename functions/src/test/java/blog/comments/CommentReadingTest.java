package blog.comments;

import static blog.comments.CommentStage.API;
import static blog.comments.CommentStage.HELLO;
import static blog.comments.CommentStage.body;
import static blog.comments.CommentStage.json;
import static blog.comments.CommentStage.request;
import static org.assertj.core.api.Assertions.assertThat;

import blog.Metered;
import blog.http.Response;
import blog.http.routing.Router;
import blog.names.Slug;
import blog.posts.gate.Gate;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommentReadingTest {
    private static final String COMMENTS = "/posts/hello/comments";
    private static final String POST = "01KE6ZAZ3QW5TQ2B4YV7N8M0XK";

    private final CommentStage stage = new CommentStage();

    @BeforeEach
    void openThePost() {
        stage.begin(HELLO, POST, Gate.State.OPEN);
    }

    @Nested
    class Listing {
        @Test
        void isEmptyForAPostWithoutComments() {
            assertThat(stage.read(COMMENTS)).hasToString("{\"items\":[],\"next\":null,\"total\":0}");
        }

        @Test
        void showsTheNewestFirstUnlessAskedOtherwise() {
            add(3);

            assertThat(texts(stage.read(COMMENTS))).containsExactly("2", "1", "0");
            assertThat(texts(stage.read(COMMENTS + "?sort=-date"))).containsExactly("2", "1", "0");
            assertThat(texts(stage.read(COMMENTS + "?sort=date"))).containsExactly("0", "1", "2");
        }

        @Test
        void showsTwentyUnlessAskedOtherwise() {
            add(21);

            assertThat(texts(stage.read(COMMENTS))).hasSize(20);
            assertThat(texts(stage.read(COMMENTS + "?limit=21"))).hasSize(21);
        }

        @Test
        void hidesTheCommentsOfAnEarlierLife() {
            add(2);
            stage.begin(HELLO, "P2", Gate.State.OPEN);

            assertThat(texts(stage.read(COMMENTS))).isEmpty();
        }

        @Test
        void staysReadableWhenCommentsAreClosed() {
            add(1);
            stage.begin(HELLO, POST, Gate.State.CLOSED);

            assertThat(texts(stage.read(COMMENTS))).containsExactly("0");
        }

        @Test
        void mayBeKeptForAMomentOnly() {
            assertThat(stage.get(COMMENTS).headers())
                    .containsEntry("Cache-Control", "public, max-age=5, stale-while-revalidate=60")
                    .containsEntry("Vary", "Accept, Accept-Encoding")
                    .containsKey("ETag");
        }
    }

    @Nested
    class Paging {
        @ParameterizedTest
        @CsvSource({"-date,1", "-date,2", "-date,3", "-date,6", "-date,7", "date,1", "date,4", "date,6"})
        void showsEveryCommentOnceAndEndsExactly(String sort, int limit) {
            add(6);
            var seen = new ArrayList<String>();
            int pages = 0;
            String cursor = "";
            while (cursor != null) {
                JsonNode page = stage.read(COMMENTS + "?sort=" + sort + "&limit=" + limit + cursor);
                seen.addAll(texts(page));
                pages++;
                cursor = page.path("next").isNull()
                        ? null
                        : "&cursor=" + page.path("next").asText();
            }

            List<String> all = IntStream.range(0, 6).mapToObj(Integer::toString).toList();
            assertThat(seen).isEqualTo(sort.equals("date") ? all : all.reversed());
            assertThat(pages).isEqualTo((6 + limit - 1) / limit);
        }

        @Test
        void showsTheRestOnceWhileMoreComeIn() {
            add(4);
            JsonNode first = stage.read(COMMENTS + "?limit=2");
            add(2);
            JsonNode second = stage.read(
                    COMMENTS + "?limit=2&cursor=" + first.path("next").asText());

            assertThat(texts(first)).containsExactly("3", "2");
            assertThat(texts(second)).containsExactly("1", "0");
            assertThat(second.path("next").isNull()).isTrue();
        }

        @Test
        void linksToTheNextPage() {
            add(3);
            Response response = stage.get(COMMENTS + "?limit=2&sort=date");

            assertThat(response.headers())
                    .containsEntry(
                            "Link",
                            "<" + API + COMMENTS + "?limit=2&sort=date&cursor="
                                    + json(response).path("next").asText() + ">; rel=\"next\"");
            assertThat(stage.get(COMMENTS).headers()).doesNotContainKey("Link");
        }

        /// 100 comments of nothing but quotation marks would be 5 MB as HTML and JSON.
        @Test
        void endsEarlyWhereTheAnswerWouldGrowTooLarge() {
            IntStream.range(0, 60).forEach(_ -> stage.post(body("x" + "\"".repeat(8191))));
            int shown = 0;
            String cursor = "";
            while (cursor != null) {
                Response response = stage.get(COMMENTS + "?limit=100" + cursor);
                assertThat(response.body().length).isLessThan(1_200_000);
                JsonNode next = json(response).path("next");
                shown += json(response).path("items").size();
                cursor = next.isNull() ? null : "&cursor=" + next.asText();
            }

            assertThat(shown).isEqualTo(60);
        }
    }

    @Nested
    class HeldOnes {
        /// One read looks at a thousand, so that none takes long, and the next one goes on from there.
        @Test
        void delayNoPageHoweverManyThereAre() {
            add(1);
            stage.rules = new CommentRules(CommentPolicy.ALL, Optional.empty());
            Router holding = stage.router(stage.meter.client());
            for (int i = 0; i < 1100; i++) {
                stage.now = stage.now.plusSeconds(1);
                holding.handle(request(CommentStage.HELLO, body("Held")));
            }
            stage.meter.take();

            JsonNode first = stage.read(COMMENTS);

            assertThat(stage.meter.take().stream()
                            .mapToDouble(Metered.Call::units)
                            .sum())
                    .isLessThan(60);
            assertThat(first.path("items")).isEmpty();
            JsonNode second =
                    stage.read(COMMENTS + "?cursor=" + first.path("next").asText());
            assertThat(texts(second)).containsExactly("0");
            assertThat(second.path("next").isNull()).isTrue();
        }
    }

    @Nested
    class Totals {
        @Test
        void areExactAtOnceWhereTheListIsWhollyShown() {
            add(3);

            assertThat(stage.read(COMMENTS).path("total").asInt()).isEqualTo(3);
        }

        @Test
        void followTheStreamElsewhere() {
            add(5);
            stage.count(stage.records());
            JsonNode first = stage.read(COMMENTS + "?limit=2");
            JsonNode second = stage.read(
                    COMMENTS + "?limit=2&cursor=" + first.path("next").asText());

            assertThat(first.path("total").asInt()).isEqualTo(5);
            assertThat(second.path("total").asInt()).isEqualTo(5);
        }

        @Test
        void leaveOutThePlacesOfDeletedOnes() {
            JsonNode said = json(stage.post(body("Hello")));
            stage.post(body("Hi").replace("{\"markdown\"", "{\"parent\":" + said.path("id") + ",\"markdown\""));
            String path = "/posts/hello/comments/" + said.path("id").asText();
            stage.router.handle(request(
                    "DELETE", path, "", "comment-token", said.path("token").asText()));

            assertThat(stage.read(COMMENTS).path("items")).hasSize(2);
            assertThat(stage.read(COMMENTS).path("total").asInt()).isOne();
        }

        @Test
        void areNoFewerThanWhatIsShown() {
            add(5);

            assertThat(stage.read(COMMENTS + "?limit=4").path("total").asInt()).isEqualTo(4);
        }
    }

    @Nested
    class Refusing {
        @ParameterizedTest
        @ValueSource(strings = {"limit=0", "limit=101", "limit=x", "sort=up", "cursor=x", "cursor=", "page=2"})
        void aQueryThatIsNone(String query) {
            assertThat(stage.get(COMMENTS + "?" + query).status()).isEqualTo(400);
        }

        @Test
        void aCursorOfAnotherOrderOrPost() {
            Slug other = new Slug("other");
            stage.begin(other, "P2", Gate.State.OPEN);
            add(2);
            String cursor = stage.read(COMMENTS + "?limit=1").path("next").asText();

            assertThat(stage.get(COMMENTS + "?sort=date&cursor=" + cursor).status())
                    .isEqualTo(400);
            assertThat(stage.get("/posts/other/comments?cursor=" + cursor).status())
                    .isEqualTo(400);
        }

        @Test
        void postsThatReadersDoNotSee() {
            assertThat(stage.get("/posts/none/comments").status()).isEqualTo(404);
            stage.begin(HELLO, POST, Gate.State.DRAFT);
            assertThat(stage.get(COMMENTS).status()).isEqualTo(404);
            stage.begin(HELLO, POST, Gate.State.GONE);
            assertThat(stage.get(COMMENTS).status()).isEqualTo(410);
        }
    }

    @Nested
    class Counts {
        @Test
        void comeInTheOrderOfTheRequestAndAreZeroForWhatNobodySees() {
            add(2);
            stage.count(stage.records());
            stage.begin(new Slug("empty"), "P2", Gate.State.OPEN);

            assertThat(stage.read("/comment-counts?slug=none&slug=hello&slug=empty&slug=hello"))
                    .hasToString("""
                            {"items":[{"slug":"none","total":0,"reactions":{}},{"slug":"hello","total":2,"reactions":{}},{"slug":"empty","total":0,"reactions":{}}]}\
                            """);
        }

        @ParameterizedTest
        @ValueSource(strings = {"DRAFT", "GONE"})
        void tellNothingAboutAPostThatIsNotShown(Gate.State state) {
            stage.begin(HELLO, POST, Gate.State.OPEN);
            add(1);
            stage.count(stage.records());
            stage.gates.set(HELLO, state);

            assertThat(stage.read("/comment-counts?slug=hello")
                            .at("/items/0/total")
                            .asInt())
                    .isZero();
        }

        @Test
        void takeOneToAHundredSlugs() {
            String hundred = IntStream.range(0, 100).mapToObj(i -> "slug=p" + i).collect(Collectors.joining("&"));

            assertThat(stage.get("/comment-counts").status()).isEqualTo(400);
            assertThat(stage.get("/comment-counts?" + hundred + "&slug=q").status())
                    .isEqualTo(400);
            assertThat(stage.get("/comment-counts?slug=a/b").status()).isEqualTo(400);
            assertThat(stage.read("/comment-counts?" + hundred).path("items")).hasSize(100);
        }

        @Test
        void takeOneCall() {
            stage.begin(new Slug("other"), "P2", Gate.State.OPEN);
            stage.meter.take();
            stage.read("/comment-counts?slug=hello&slug=other");

            assertThat(stage.meter.take()).containsExactly(new Metered.Call("batchGetItem", 1.0));
        }
    }

    @Nested
    class Costing {
        @Test
        void isTheGateAndOneQueryHoweverManyThereAre() {
            for (int more : new int[] {50, 300}) {
                IntStream.range(0, more).forEach(_ -> stage.post(body("A comment of the usual length, I should say.")));
                stage.meter.take();
                JsonNode page = stage.read(COMMENTS);
                stage.read(COMMENTS + "?cursor=" + page.path("next").asText());
                List<Metered.Call> calls = stage.meter.take();

                assertThat(calls).hasSize(4);
                assertThat(calls.get(0)).isEqualTo(new Metered.Call("getItem", 0.5));
                assertThat(calls.get(1).operation()).isEqualTo("query");
                assertThat(calls.get(1).units()).isLessThanOrEqualTo(1.5);
                assertThat(calls.subList(2, 4)).isEqualTo(calls.subList(0, 2));
            }
        }
    }

    /// Adds comments `0`, `1` …, each a second after the one before.
    private void add(int many) {
        for (int i = 0; i < many; i++) {
            stage.now = stage.now.plusSeconds(1);
            stage.post(body(Integer.toString(i)));
        }
    }

    private static List<String> texts(JsonNode page) {
        return page.path("items")
                .valueStream()
                .map(comment -> comment.path("markdown").asText())
                .toList();
    }
}
