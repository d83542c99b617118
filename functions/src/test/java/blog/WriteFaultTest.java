package blog;

import static org.assertj.core.api.Assertions.assertThat;

import blog.WriteFaults.Fault;
import blog.WriteOperations.Operation;
import blog.http.Response;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Every fault that DynamoDB knows, at every call that writes, of every operation that writes: no answer lies, none is
/// a bare 500, and nothing is done twice.
class WriteFaultTest {

    static Stream<Arguments> faults() {
        return Stream.concat(WriteOperations.all().stream(), WriteWebhooks.all().stream())
                .flatMap(operation -> Stream.of(Fault.values()).map(fault -> Arguments.of(operation, fault)));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void isToldAndHasNoDoubleEffect(Operation operation, Fault fault) {
        TestBlog undisturbed = blog(operation);
        var counted = new WriteFaults(Fault.NONE, 0);
        int expected = operation
                .run()
                .apply(undisturbed, blogOn(undisturbed, counted.client()))
                .status();
        assertThat(expected).isBetween(200, 204);

        for (int call = 1; call <= counted.calls(); call++) {
            TestBlog blog = blog(operation);
            String before = StoredState.of(blog);
            var faults = new WriteFaults(fault, call);

            Response answer = operation.run().apply(blog, blogOn(blog, faults.client()));

            if (fault.passes()) {
                assertThat(answer.status()).isEqualTo(expected);
            } else if (answer.status() != expected) {
                assertUnsure(answer, !StoredState.of(blog).equals(before));
            }
            Response again = operation.run().apply(blog, blog.blog);
            assertThat(again.status()).isIn(operation.again());
            if (operation.isRepeatable()) {
                assertThat(StoredState.of(blog)).isEqualTo(StoredState.of(undisturbed));
            }
        }
    }

    private static void assertUnsure(Response answer, boolean changed) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.headers()).containsKey("Retry-After");
        String detail = new String(answer.body(), StandardCharsets.UTF_8);
        assertThat(detail.contains("Nothing was changed") && changed).isFalse();
    }

    private static TestBlog blog(Operation operation) {
        var blog = new TestBlog();
        operation.before().accept(blog);
        return blog;
    }

    private static Blog blogOn(TestBlog blog, DynamoDbClient dynamo) {
        return new Blog(blog.blog.settings(), dynamo, Clock.systemUTC(), blog.failures::add);
    }
}
