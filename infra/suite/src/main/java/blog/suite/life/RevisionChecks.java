package blog.suite.life;

import static org.assertj.core.api.Assertions.assertThat;

import blog.suite.AgainstApi;
import blog.suite.Answer;
import blog.suite.Call;
import blog.suite.Everywhere;
import blog.suite.Pages;
import blog.suite.Shelf;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@AgainstApi
class RevisionChecks {
    private static final String FIRST = "\uFEFF---\r\ntitle: First\r\n---\r\nText.\r\n";
    private static final String SECOND = "---\ntitle: Second\n---\nText.\n";

    private final Shelf shelf;
    private final String slug;
    private final String path;

    RevisionChecks(Shelf shelf) {
        this.shelf = shelf;
        this.slug = shelf.own("revisions");
        this.path = Shelf.post(slug) + "/revisions";
    }

    @Test
    @Everywhere
    void everyPutThatChangesSomethingIsOneNewestFirst() {
        shelf.put(slug, FIRST).expect(201);
        shelf.put(slug, SECOND).expect(200);
        shelf.put(slug, SECOND).expect(200);

        Answer list = get("").expect(200);

        assertThat(list.all("/items", "n")).containsExactly("2", "1");
        assertThat(list.all("/items", "bytes")).containsExactly("" + SECOND.length(), "" + (FIRST.length() + 2));
        assertThat(list.header("Cache-Control")).isEqualTo("private, no-store");
        assertThat(Pages.from(get("?limit=1")).all("n")).containsExactly("2", "1");
    }

    @Test
    @Everywhere
    void aRevisionIsWhatWasPutByteForByte() {
        shelf.put(slug, FIRST)
                .with("Content-Disposition", "attachment; filename*=UTF-8''_posts%2F2026-01-05-first.md")
                .expect(201);
        shelf.put(slug, SECOND).expect(200);

        assertThat(get("/1").accepting("text/markdown").expect(200).text()).isEqualTo(FIRST);
        Answer json = get("/1").expect(200);
        assertThat(json.at("/markdown")).isEqualTo(FIRST);
        assertThat(json.at("/path")).isEqualTo("_posts/2026-01-05-first.md");
        assertThat(json.at("/etag"))
                .isEqualTo(get("/1").accepting("text/markdown").expect(200).etag());
        get("/1").with("If-None-Match", json.etag()).expect(304);
    }

    @Test
    @Everywhere
    void twoRevisionsAreComparedAsPatchReadsIt() {
        shelf.put(slug, "a\nb\nc\n").expect(201);
        shelf.put(slug, "a\nB\nc\n").expect(200);

        Answer diff = get("/1/diff?to=2").accepting("text/x-diff").expect(200);

        assertThat(diff.header("Content-Type")).startsWith("text/x-diff");
        assertThat(diff.text()).endsWith("@@ -1,3 +1,3 @@\n a\n-b\n+B\n c\n");
        assertThat(get("/2/diff?to=1").accepting("text/x-diff").expect(200).text())
                .contains("-B\n+b\n");
        assertThat(get("/1/diff").accepting("text/x-diff").expect(200).text()).isEqualTo(diff.text());
        get("/2/diff").accepting("text/x-diff").expect(204);
        get("/1/diff?to=2").send().isProblem(406);
    }

    @Test
    @Everywhere
    void restoringMakesANewRevisionUnlessThePostIsLikeThat() {
        shelf.publish(slug, FIRST);
        Answer second = shelf.revise(slug, SECOND);

        Answer restored = restore("1").expect(200);

        assertThat(restored.at("/title")).isEqualTo("First");
        assertThat(restored.at("/id")).isEqualTo(second.at("/id"));
        assertThat(get("").expect(200).all("/items", "n")).containsExactly("3", "2", "1");
        assertThat(restore("1").expect(200).etag()).isEqualTo(restored.etag());
        assertThat(get("").expect(200).all("/items", "n")).hasSize(3);
    }

    @Test
    void restoringHonoursConditions() {
        Answer first = shelf.publish(slug, FIRST);
        Answer second = shelf.revise(slug, SECOND);

        Answer stale = restore("1").with("If-Match", "\"7-x-json\"").send().isProblem(412);
        assertThat(stale.etag()).isEqualTo(second.etag());
        restore("1").with("If-Match", first.etag()).send().isProblem(412);
        restore("1").with("If-Match", get("/2").expect(200).etag()).expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/1", "/1/diff", "/1/restore"})
    void nobodySeesThemWithoutAToken(String rest) {
        shelf.put(slug, FIRST).expect(201);
        String method = rest.endsWith("restore") ? "POST" : "GET";

        shelf.api().call(method, path + rest).accepting("*/*").send().isProblem(401);
    }

    @Test
    void whatIsNotThereIs404AndWhatIsNoNumber400() {
        String none = Shelf.post(shelf.own("none")) + "/revisions";
        for (String rest : List.of("", "/1", "/1/diff")) {
            shelf.api().get(none + rest).byOwner().accepting("*/*").send().isProblem(404);
        }
        shelf.put(slug, FIRST).expect(201);
        get("/2").send().isProblem(404);
        restore("2").send().isProblem(404);
        get("/1/diff?to=2").accepting("*/*").send().isProblem(404);
        get("/one").send().isProblem(400);
        get("/1/diff?to=0").accepting("*/*").send().isProblem(400);
        get("?limit=0").send().isProblem(400);
    }

    @Test
    void aDeletedPostShowsNone() {
        shelf.publish(slug, FIRST);
        shelf.delete(slug).expect(204);

        get("").send().isProblem(410);
        restore("1").send().isProblem(410);
    }

    private Call get(String rest) {
        return shelf.api().get(path + rest).byOwner();
    }

    private Call restore(String number) {
        return shelf.api().call("POST", path + "/" + number + "/restore").byOwner();
    }
}
