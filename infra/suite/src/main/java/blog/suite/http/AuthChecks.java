package blog.suite.http;

import static org.assertj.core.api.Assertions.assertThat;

import blog.suite.AgainstApi;
import blog.suite.Answer;
import blog.suite.Call;
import blog.suite.Everywhere;
import blog.suite.Shelf;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@AgainstApi
class AuthChecks {
    private static final String MANUSCRIPT = "---\ntitle: Mine\n---\nText.\n";

    private final Shelf shelf;
    private final String slug;

    AuthChecks(Shelf shelf) {
        this.shelf = shelf;
        this.slug = shelf.own("guarded");
    }

    @BeforeEach
    void publish() {
        shelf.publish(slug, MANUSCRIPT);
    }

    @Test
    @Everywhere
    void everyAuthorsCallNeedsAToken() {
        for (Call call : authorsCalls()) {
            Answer refused = call.without("Authorization").send().isProblem(401);

            assertThat(refused.header("WWW-Authenticate"))
                    .startsWith("Bearer realm=")
                    .doesNotContain("error=");
            assertThat(refused.header("Cache-Control")).contains("no-store");
        }
        assertUnchanged();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer wrong", "Bearer owner.0000000000000000000000000000000000000000000", "bearer x.y.z"})
    void aWrongTokenIsToldSo(String authorization) {
        for (Call call : authorsCalls()) {
            Answer refused = call.with("Authorization", authorization).send().isProblem(401);

            assertThat(refused.header("WWW-Authenticate"))
                    .startsWith("Bearer realm=")
                    .contains("error=\"invalid_token\"");
        }
        assertUnchanged();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic b3duZXI6ZGV2", "Bearer", "Token dev", "dev", "Negotiate YII="})
    void anotherSchemeIsNoToken(String authorization) {
        for (Call call : authorsCalls()) {
            Answer refused = call.with("Authorization", authorization).send().isProblem(401);

            assertThat(refused.header("WWW-Authenticate")).startsWith("Bearer realm=");
        }
        assertUnchanged();
    }

    @Test
    void almostTheTokenIsNotTheToken() {
        String token = shelf.api().target().token();

        for (String close : List.of(token + "x", token.substring(1), token + ", " + token)) {
            shelf.delete(slug).with("Authorization", "Bearer " + close).send().isProblem(401);
        }
        assertUnchanged();
    }

    @Test
    void theNameOfTheSchemeHasNoCase() {
        shelf.put(slug, MANUSCRIPT)
                .with("Authorization", "bEARER " + shelf.api().target().token())
                .expect(200);
    }

    @Test
    void aStrangerLearnsNothingFromARefusal() {
        Answer there = shelf.delete(slug).without("Authorization").send().isProblem(401);
        Answer missing = shelf.delete(shelf.own("missing"))
                .without("Authorization")
                .send()
                .isProblem(401);
        Answer broken = shelf.put(slug, "---\na: [\n---\n")
                .without("Authorization")
                .send()
                .isProblem(401);

        assertThat(missing.text()).isEqualTo(there.text());
        assertThat(broken.text()).isEqualTo(there.text());
        shelf.put(slug, "x")
                .with("Content-Type", "image/png")
                .without("Authorization")
                .send()
                .isProblem(401);
    }

    @Test
    void readersCallsNeverLookAtTheToken() {
        Answer plain = shelf.get(slug).expect(200);

        for (String authorization : List.of(
                "Bearer wrong",
                "Basic b3duZXI6ZGV2",
                "Bearer " + shelf.api().target().token())) {
            Answer answer = shelf.get(slug).with("Authorization", authorization).expect(200);
            assertThat(answer.bytes()).isEqualTo(plain.bytes());
            assertThat(answer.etag()).isEqualTo(plain.etag());
            assertThat(answer.header("Cache-Control"))
                    .isEqualTo(plain.header("Cache-Control"))
                    .startsWith("public");
        }
    }

    @Test
    void whatATokenWasLookedAtForIsPrivate() {
        assertThat(shelf.put(slug, MANUSCRIPT).expect(200).header("Cache-Control"))
                .isEqualTo("private, no-store");
        assertThat(shelf.api().get("/manuscripts").byOwner().expect(200).header("Cache-Control"))
                .isEqualTo("private, no-store");
        assertThat(shelf.delete(slug).expect(204).header("Cache-Control")).isEqualTo("private, no-store");
    }

    private List<Call> authorsCalls() {
        return List.of(
                shelf.put(slug, "---\ntitle: Stolen\n---\n"),
                shelf.delete(slug),
                shelf.api().get("/manuscripts").byOwner(),
                shelf.api().get(Shelf.manuscript(slug)).byOwner(),
                shelf.api().get("/tokens").byOwner());
    }

    private void assertUnchanged() {
        assertThat(shelf.get(slug).expect(200).at("/title")).isEqualTo("Mine");
    }
}
