package blog.http;

import static org.assertj.core.api.Assertions.assertThat;

import blog.packing.ContractDocument;
import blog.packing.ContractDocument.Operation;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContractDocumentTest {
    private static final ContractDocument DOCUMENT = ContractDocument.parse(resource("/openapi.yaml"));

    @Test
    void isOfTheVersionThatApiGatewayImports() {
        assertThat(DOCUMENT.root().get("openapi")).isEqualTo("3.0.3");
    }

    @Test
    void leadsEveryReferenceSomewhere() {
        List<String> references = references(DOCUMENT.root());

        assertThat(references)
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(DOCUMENT.resolve(reference)).isNotNull());
    }

    @Test
    void namesItsComponentsAsApiGatewayNamesModels() {
        assertThat(ContractDocument.map(DOCUMENT.resolve("#/components/schemas"))
                        .keySet())
                .allSatisfy(name -> assertThat(name.toString()).matches("[A-Za-z0-9]+"));
    }

    @Test
    void givesEveryOperationAnIdOfItsOwn() {
        assertThat(DOCUMENT.operations())
                .extracting(operation -> operation.node().get("operationId"))
                .doesNotContainNull()
                .doesNotHaveDuplicates();
    }

    @Nested
    class Built {
        @Test
        void theLinesAreTheOperations() {
            assertThat(resource("/contract.txt").lines()).containsExactlyElementsOf(DOCUMENT.lines());
        }

        @Test
        void theJsonSaysTheSame() throws IOException {
            assertThat(JsonMapper.builder().build().readValue(resource("/openapi.json"), Object.class))
                    .isEqualTo(DOCUMENT.root());
        }
    }

    @Nested
    class EveryOperation {
        static Stream<Operation> operations() {
            return DOCUMENT.operations().stream();
        }

        @ParameterizedTest
        @MethodSource("operations")
        void namesItsFunctionAndAsksForATokenWhereThatHasRights(Operation operation) {
            Object security = operation.node().get("security");
            boolean optional = security instanceof List<?> ways && ways.contains(Map.of());

            assertThat(operation.node().get("x-function"))
                    .isIn("reader", "commenter", "author", "moderator", "privacy");
            boolean byModerators = operation.path().startsWith("/moderation");
            assertThat(Set.of("author", "moderator").contains(operation.node().get("x-function")) || byModerators)
                    .isEqualTo(security != null && !optional);
            assertThat(operation.responses().containsKey("401")).isEqualTo(security != null);
        }

        @ParameterizedTest
        @MethodSource("operations")
        void succeedsInOneWayAtLeast(Operation operation) {
            assertThat(operation.responses().keySet())
                    .anySatisfy(status -> assertThat(status.toString()).startsWith("2"));
        }

        @ParameterizedTest
        @MethodSource("operations")
        void saysWhatTheGatewayMayAnswerInItsPlace(Operation operation) {
            assertThat(operation.responses().keySet().toString()).contains("414", "429", "503", "504");
            if (operation.node().containsKey("requestBody")) {
                assertThat(operation.responses().keySet().toString()).contains("413", "415", "422");
            }
        }

        @ParameterizedTest
        @MethodSource("operations")
        void showsAnExampleOfEveryBody(Operation operation) {
            assertThat(bodies(operation.node().get("requestBody"))).allSatisfy(EveryOperation::assertShown);
            operation
                    .responses()
                    .values()
                    .forEach(response -> assertThat(bodies(response)).allSatisfy(EveryOperation::assertShown));
        }

        private static List<Map<?, ?>> bodies(@Nullable Object node) {
            Object content = node == null ? null : followed(node).get("content");
            return content == null
                    ? List.of()
                    : ContractDocument.map(content).values().stream()
                            .<Map<?, ?>>map(ContractDocument::map)
                            .toList();
        }

        private static void assertShown(Map<?, ?> body) {
            assertThat(body.containsKey("example") || body.containsKey("examples"))
                    .isTrue();
        }

        @ParameterizedTest
        @MethodSource("operations")
        void tellsEveryErrorAsAProblem(Operation operation) {
            List<?> errors = operation.responses().entrySet().stream()
                    .filter(response -> response.getKey().toString().compareTo("400") >= 0)
                    .map(response -> followed(response.getValue()).get("content"))
                    .toList();

            assertThat(errors)
                    .isNotEmpty()
                    .allSatisfy(
                            content -> assertThat(ContractDocument.map(content).keySet())
                                    .hasToString("[application/problem+json]"));
        }
    }

    private static Map<?, ?> followed(@Nullable Object node) {
        Object reference = ContractDocument.map(node).get("$ref");
        return ContractDocument.map(reference == null ? node : DOCUMENT.resolve(reference.toString()));
    }

    private static List<String> references(@Nullable Object node) {
        var found = new ArrayList<String>();
        if (node instanceof Map<?, ?> map) {
            if (map.get("$ref") instanceof String reference) {
                found.add(reference);
            }
            map.values().forEach(child -> found.addAll(references(child)));
        } else if (node instanceof List<?> list) {
            list.forEach(child -> found.addAll(references(child)));
        }
        return found;
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(ContractDocumentTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
