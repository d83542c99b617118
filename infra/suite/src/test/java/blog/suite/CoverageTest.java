package blog.suite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CoverageTest {
    private static final String CONTRACT = """
            openapi: 3.0.3
            info: { title: Two operations, version: v1 }
            paths:
              /things/{id}:
                get:
                  operationId: getThing
                  parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
                  responses: { '200': { description: It. }, '404': { description: None. }, '503': { description: Later. } }
              /things/all:
                get:
                  operationId: getAll
                  responses: { '200': { description: All. } }
                put:
                  operationId: putAll
                  x-setting: things
                  responses: { '200': { description: All. } }
            """;

    private final Coverage coverage = new Coverage(Operations.of(CONTRACT));

    @BeforeEach
    void meetStrangers() {
        coverage.met("PATCH", "/things/all", 405);
        coverage.met("GET", "/nothing", 404);
    }

    @Test
    void whatWasMetIsNoGap() {
        coverage.met("GET", "/things/a?x=1", 200);
        coverage.met("GET", "/things/b", 404);
        coverage.met("GET", "/things/all", 200);

        assertThat(coverage.gaps()).isEmpty();
    }

    @Test
    void anOperationThatOnlyRefusedIsOne() {
        coverage.met("GET", "/things/all", 200);
        coverage.met("GET", "/things/b", 404);

        assertThat(coverage.gaps()).containsExactly("no success of getThing");
    }

    @Test
    void whatTheTargetHasNoSettingForIsNone() {
        coverage.met("GET", "/things/all", 200);
        coverage.met("GET", "/things/a", 200);
        coverage.met("GET", "/things/b", 404);

        assertThat(coverage.gaps()).isEmpty();
        assertThat(coverage.gaps("things")).containsExactly("no success of putAll");
    }

    @Test
    void aStatusThatNobodyGotIsOne() {
        coverage.met("GET", "/things/all", 200);
        coverage.met("GET", "/things/a", 200);

        assertThat(coverage.gaps()).containsExactly("no answer 404");
    }

    @Test
    void aRefusalToStrangersIsOneToo() {
        assertThat(new Coverage(Operations.of(CONTRACT)).gaps())
                .contains(
                        "no answer 404 to what the contract does not have",
                        "no answer 405 to what the contract does not have");
    }
}
