package blog.suite.http;

import static org.assertj.core.api.Assertions.assertThat;

import blog.suite.AgainstApi;
import blog.suite.Answer;
import blog.suite.Call;
import blog.suite.Everywhere;
import blog.suite.Shelf;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@AgainstApi
@Everywhere
class MethodChecks {
    private final Shelf shelf;

    MethodChecks(Shelf shelf) {
        this.shelf = shelf;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PATCH  | /posts/x          | GET,HEAD,PUT,DELETE,OPTIONS",
                "POST   | /posts/x          | GET,HEAD,PUT,DELETE,OPTIONS",
                "POST   | /posts            | GET,HEAD,OPTIONS",
                "DELETE | /posts            | GET,HEAD,OPTIONS",
                "PUT    | /tags             | GET,HEAD,OPTIONS",
                "PUT    | /posts/x/comments | GET,HEAD,POST,OPTIONS",
                "DELETE | /health           | GET,HEAD,OPTIONS",
                "PUT    | /manuscripts/x    | GET,HEAD,OPTIONS",
                "POST   | /comment-counts   | GET,HEAD,OPTIONS"
            })
    void aMethodThatAnAddressDoesNotTakeIsRefusedWithThoseItDoes(String method, String path, String allowed) {
        Answer refused =
                shelf.api().call(method, path).byOwner().sendOutsideContract().isProblem(405);

        assertThat(refused.header("Allow").split(", *")).containsExactlyInAnyOrder(allowed.split(","));
    }

    @ParameterizedTest
    @ValueSource(strings = {"BREW", "PROPFIND", "get"})
    void aMethodThatNobodyKnowsIsRefusedAndDoesNoHarm(String method) {
        Answer answer = shelf.api().raw(method, "/posts");

        assertThat(answer.status()).as("%s", answer).isIn(400, 403, 405, 501);
        shelf.api().get("/health").expect(200);
    }

    @Test
    void headIsGetWithoutABody() {
        String slug = shelf.own("head");
        shelf.publish(slug, "---\ntitle: T\n---\n" + "Text. ".repeat(400));
        for (String path :
                List.of(Shelf.post(slug), Shelf.comments(slug), "/health", "/openapi.json", "/posts/missing")) {
            for (String coding : List.of("identity", "gzip")) {
                assertHeadIsGet(shelf.api().get(path).with("Accept-Encoding", coding));
            }
        }
        assertHeadIsGet(shelf.get(slug).accepting("text/markdown"));
        assertHeadIsGet(shelf.get(slug).accepting("image/png"));
        assertHeadIsGet(shelf.api().get(Shelf.manuscript(slug)).byOwner());
        assertHeadIsGet(shelf.api().get(Shelf.manuscript(slug)));
        assertHeadIsGet(shelf.get(slug).with("If-None-Match", "*"));
    }

    @Test
    void headSaysNoOtherLengthThanGet() {
        String slug = shelf.own("head-length");
        shelf.publish(slug, "---\ntitle: T\n---\n" + "Text. ".repeat(400));
        for (Call get : List.of(
                shelf.get(slug),
                shelf.get(slug).with("Accept-Encoding", "gzip"),
                shelf.get(slug).with("If-None-Match", "*"),
                shelf.api().get("/posts/missing"))) {
            Answer whole = get.send();

            assertThat(head(get).header("Content-Length"))
                    .as("length of %s", get.path())
                    .isIn("", Integer.toString(whole.bytes().length), whole.status() == 304 ? "0" : "");
        }
    }

    private static Answer head(Call get) {
        return new Call(get.api(), "HEAD", get.path(), get.headers(), get.body()).send();
    }

    private static void assertHeadIsGet(Call get) {
        Answer whole = get.send();
        Answer head = head(get);

        assertThat(head.status()).as(get.path()).isEqualTo(whole.status());
        assertThat(head.bytes()).isEmpty();
        for (String header : List.of(
                "ETag",
                "Content-Type",
                "Content-Encoding",
                "Cache-Control",
                "Vary",
                "Last-Modified",
                "WWW-Authenticate",
                "Access-Control-Allow-Origin")) {
            assertThat(head.header(header)).as("%s of %s", header, get.path()).isEqualTo(whole.header(header));
        }
    }
}
