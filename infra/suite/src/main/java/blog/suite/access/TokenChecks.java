package blog.suite.access;

import static org.assertj.core.api.Assertions.assertThat;

import blog.suite.AgainstApi;
import blog.suite.Answer;
import blog.suite.Call;
import blog.suite.Everywhere;
import blog.suite.Shelf;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Tokens that the owner makes and takes back.
@AgainstApi
class TokenChecks {
    private final Shelf shelf;

    TokenChecks(Shelf shelf) {
        this.shelf = shelf;
    }

    @Test
    @Everywhere
    void aTokenIsToldOnceAndListedWithoutItsSecret() {
        Answer made = shelf.issue("{\"name\":\"Ada\",\"role\":\"editor\",\"expires\":\"2099-01-05T10:00:00+01:00\"}");

        assertThat(made.at("/name")).isEqualTo("Ada");
        assertThat(made.at("/role")).isEqualTo("editor");
        assertThat(Instant.parse(made.at("/expires"))).isEqualTo("2099-01-05T09:00:00Z");
        assertThat(made.header("Cache-Control")).isEqualTo("private, no-store");

        Answer all = shelf.api().get("/tokens").byOwner().expect(200);
        assertThat(all.json().path("items").findValuesAsText("id")).contains(made.at("/id"));
        assertThat(all.text()).doesNotContain(made.at("/token"));
        assertThat(all.header("Cache-Control")).isEqualTo("private, no-store");
    }

    @Test
    @Everywhere
    void aTokenIsToldWhoseItIsAndTheBlogsSite() {
        String token = shelf.issue("{\"name\":\"Ada\",\"role\":\"reader\"}").at("/token");

        Answer told = shelf.api().get("/token").by(token).expect(200);

        assertThat(told.at("/name")).isEqualTo("Ada");
        assertThat(told.at("/role")).isEqualTo("reader");
        assertThat(told.json().path("site").isObject()).isTrue();
        assertThat(told.header("Cache-Control")).isEqualTo("private, no-store");
        shelf.api().get("/token").send().isProblem(401);
    }

    @Test
    @Everywhere
    void aRevokedTokenIsRefusedFromTheNextRequestOn() {
        Answer made = shelf.issue("{\"name\":\"Ada\",\"role\":\"editor\"}");
        Call list = shelf.api().get("/manuscripts").by(made.at("/token"));
        list.expect(200);

        shelf.revoke(made.at("/id")).expect(204);

        list.send().isProblem(401);
        shelf.revoke(made.at("/id")).send().isProblem(404);
    }

    @Test
    void everyTokenIsAnother() {
        String body = "{\"name\":\"Ada\",\"role\":\"reader\"}";

        assertThat(shelf.issue(body).at("/token"))
                .isNotEqualTo(shelf.issue(body).at("/token"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"name\":\"Ada\"}",
                "{\"name\":\"\",\"role\":\"editor\"}",
                "{\"name\":\"Ada\",\"role\":\"king\"}",
                "{\"name\":\"Ada\",\"role\":\"editor\",\"expires\":\"2001-01-01T00:00:00Z\"}",
                "{\"name\":\"Ada\",\"role\":\"editor\",\"expires\":\"soon\"}",
                "{\"name\":\"Ada\",\"role\":\"editor\",\"expires\":\"\"}",
                "{\"name\":\"Ada\",\"role\":\"editor\",\"prefix\":\" \"}",
                "{\"name\":\"Ada\",\"role\":\"owner\",\"prefix\":\"docs\"}",
                "{\"name\":\"Ada\",\"role\":\"editor\",\"secret\":\"mine\"}"
            })
    void whatCanBeNoTokenIsRefused(String body) {
        shelf.api()
                .call("POST", "/tokens")
                .byOwner()
                .carrying("application/json", body)
                .send()
                .isProblem(422);
    }

    @Test
    void aTokenIsMadeOfJson() {
        Call call = shelf.api().call("POST", "/tokens").byOwner();

        call.carrying("application/json", "{").send().isProblem(400);
        call.carrying("text/plain", "{}").send().isProblem(415);
    }

    @Test
    @Everywhere
    void nobodyElseHasToDoWithTokens() {
        Answer made = shelf.issue("{\"name\":\"Ada\",\"role\":\"editor\"}");
        Call create = shelf.api()
                .call("POST", "/tokens")
                .carrying("application/json", "{\"name\":\"Eve\",\"role\":\"owner\"}");

        for (Call call : new Call[] {create, shelf.api().get("/tokens"), shelf.revoke(made.at("/id"))}) {
            call.without("Authorization").send().isProblem(401);
            assertThat(call.by(made.at("/token")).send().isProblem(403).header("WWW-Authenticate"))
                    .contains("insufficient_scope");
        }
        shelf.api().get("/manuscripts").by(made.at("/token")).expect(200);
    }
}
