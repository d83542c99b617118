package blog.suite.life;

import static org.assertj.core.api.Assertions.assertThat;

import blog.suite.AgainstApi;
import blog.suite.Answer;
import blog.suite.Call;
import blog.suite.Everywhere;
import blog.suite.Shelf;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Many manuscripts in one request.
@AgainstApi
class BatchChecks {
    private static final String TEXT = "\uFEFF---\r\ntitle: Héllo\r\n---\r\nText.\r\n";

    private final Shelf shelf;
    private final ObjectNode body = new JsonMapper().createObjectNode();
    private final ArrayNode items = body.putArray("items");

    BatchChecks(Shelf shelf) {
        this.shelf = shelf;
    }

    @Test
    @Everywhere
    void everyManuscriptIsStoredByteForByte() {
        for (int i = 0; i < 25; i++) {
            item("p" + i, TEXT);
        }

        Answer answer = send().expect(200);

        assertThat(answer.all("/items", "status")).hasSize(25).containsOnly("201");
        shelf.get(shelf.own("p24")).expectEventually(200);
        assertThat(shelf.get(shelf.own("p24"))
                        .accepting("text/markdown")
                        .expect(200)
                        .text())
                .isEqualTo(TEXT);
        assertThat(send().expect(200).all("/items", "status")).containsOnly("200");
    }

    @Test
    void oneThatIsRefusedKeepsNoOtherFromBeingStored() {
        Answer first = shelf.put(shelf.own("old"), "One.").expect(201);
        item("old", "Two.").put("ifMatch", "\"9-x-json\"");
        item("broken", "---\ntitle: [\n---\n");
        item("new", "---\ntitle: New\n---\nText.\n").put("path", "_posts/2026-01-05-new.md");

        Answer answer = send().expect(200);

        assertThat(answer.all("/items", "slug"))
                .isEqualTo(List.of(shelf.own("old"), shelf.own("broken"), shelf.own("new")));
        assertThat(answer.all("/items", "status")).containsExactly("412", "400", "201");
        assertThat(answer.at("/items/1/problem/errors/0/line")).isNotEmpty();
        items.removeAll();
        item("old", "Two.").put("ifMatch", first.etag());
        assertThat(send().expect(200).all("/items", "status")).containsExactly("200");
        Answer post =
                shelf.api().get(Shelf.manuscript(shelf.own("new"))).byOwner().expect(200);
        assertThat(post.at("/date")).startsWith("2026-01-05");
        assertThat(post.etag()).isEqualTo(answer.at("/items/2/etag"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"items\":[]}",
                "{\"items\":[{}]}",
                "{\"items\":[{\"slug\":\"a\",\"markdown\":1}]}",
                "{\"items\":[{\"slug\":\"a\",\"markdown\":\"x\",\"more\":1}]}",
                "{\"items\":[{\"slug\":\"a\",\"markdown\":\"x\"},{\"slug\":\"a\",\"markdown\":\"y\"}]}"
            })
    void whatIsNoBatchIsRefused(String json) {
        call(json).send().isProblem(422);
        call(json).without("Authorization").send().isProblem(401);
        call(json).with("Content-Type", "text/markdown").send().isProblem(415);
        call(json.substring(1)).send().isProblem(400);
    }

    @Test
    void moreThan25OrFourMebibytesAreTooMany() {
        for (int i = 0; i < 26; i++) {
            item("p" + i, TEXT);
        }
        send().send().isProblem(422);
        items.removeAll();
        for (int i = 0; i < 5; i++) {
            item("p" + i, "x".repeat(900_000));
        }
        send().send().isProblem(413);
    }

    private ObjectNode item(String name, String markdown) {
        shelf.adopt(shelf.own(name));
        return items.addObject().put("slug", shelf.own(name)).put("markdown", markdown);
    }

    private Call send() {
        return call(body.toString());
    }

    private Call call(String json) {
        return shelf.api().call("POST", "/batch").byOwner().carrying("application/json", json);
    }
}
