package blog.suite;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// The suite's guard is proved by answers that break the contract, one rule each.
class ContractCheckTest {
    private static final Map<String, List<String>> HEADERS = Map.of(
            "content-type", List.of("application/json"),
            "etag", List.of("\"x\""),
            "cache-control", List.of("no-store"));

    private final ContractCheck contract = ContractCheck.load();

    @Test
    void anAnswerOfTheContractPasses() {
        assertThatCode(() -> check(answer(200, HEADERS, "{\"status\":\"ok\"}"))).doesNotThrowAnyException();
    }

    @Test
    void aStatusOfItsOwnFails() {
        assertThatThrownBy(() -> check(answer(202, HEADERS, "{\"status\":\"ok\"}")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("202");
    }

    @Test
    void aBodyOfAnotherShapeFails() {
        for (String body : List.of("{\"status\":\"ill\"}", "{}", "{\"status\":\"ok\",\"more\":1}", "[]", "{")) {
            assertThatThrownBy(() -> check(answer(200, HEADERS, body))).as(body).isInstanceOf(AssertionError.class);
        }
    }

    @Test
    void aMissingBodyFails() {
        assertThatThrownBy(() -> check(answer(200, HEADERS, ""))).isInstanceOf(AssertionError.class);
    }

    @Test
    void aMissingOrMalformedHeaderFails() {
        var untagged = new TreeMap<>(HEADERS);
        untagged.remove("etag");
        var weak = new TreeMap<>(HEADERS);
        weak.put("etag", List.of("W/\"x\""));

        for (var headers : List.of(untagged, weak)) {
            assertThatThrownBy(() -> check(answer(200, headers, "{\"status\":\"ok\"}")))
                    .isInstanceOf(AssertionError.class);
        }
    }

    @Test
    void anotherContentTypeFails() {
        var headers = new TreeMap<>(HEADERS);
        headers.put("content-type", List.of("text/plain"));

        assertThatThrownBy(() -> check(answer(200, headers, "ok"))).isInstanceOf(AssertionError.class);
    }

    @Test
    void anUnknownPathFails() {
        assertThatThrownBy(() -> contract.requireAllowed("GET", "/nothing", answer(200, HEADERS, "{}")))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void aHeaderThatAwsRenamesIsFoundUnderItsName() {
        Answer answer = answer(401, Map.of("x-amzn-Remapped-WWW-Authenticate", List.of("Bearer")), "");

        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    private void check(Answer answer) {
        contract.requireAllowed("GET", "/health", answer);
    }

    private static Answer answer(int status, Map<String, List<String>> headers, String body) {
        return Answer.of("GET /health", status, headers, body.getBytes(UTF_8));
    }
}
