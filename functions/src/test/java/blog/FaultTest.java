package blog;

import static blog.Requests.authorized;
import static blog.Requests.put;
import static org.assertj.core.api.Assertions.assertThat;

import blog.http.Request;
import blog.http.Response;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;

/// A store that is throttled, out of reach, or whose answer is lost after it did its work.
class FaultTest {
    private final TestBlog blog = new TestBlog();

    @Nested
    class Throttled {
        private final Blog throttled = blogOn(faulty(_ -> true, true));

        @Test
        void readsAnswer503WithAHint() {
            for (String target :
                    List.of("/posts/hello", "/posts", "/tags", "/tags/aws", "/changes", "/comment-counts?slug=a")) {
                assertUnavailable(Reader.of(throttled).handle(Requests.get(target)));
            }
        }

        @Test
        void writesAnswer503AndLeaveNothing() {
            List<String> before = blog.items();

            assertUnavailable(Author.of(throttled).handle(put("hello", "Hi.")));
            assertUnavailable(Author.of(throttled).handle(authorized("DELETE", "/posts/hello")));

            assertThat(blog.items()).isEqualTo(before);
        }

        @Test
        void aWriteThatFailsHalfWayLeavesNothing() {
            List<String> before = blog.items();
            Blog half = blogOn(faulty("transactWriteItems"::equals, true));

            assertUnavailable(Author.of(half).handle(put("hello", "Hi.")));

            assertThat(blog.items()).isEqualTo(before);
        }
    }

    @Nested
    class LostAnswers {
        private final Blog lossy = blogOn(faulty("transactWriteItems"::equals, false));

        @Test
        void aRepeatedPutFindsItsOwnWork() {
            Request put = put("hello", "Hi.");
            assertUnavailable(Author.of(lossy).handle(put));

            Response again = blog.author.handle(put);

            assertThat(again.status()).isEqualTo(200);
            assertThat(blog.items()).filteredOn(item -> item.contains("REV#")).hasSize(1);
        }

        @Test
        void aRepeatedDeleteFindsThePostGone() {
            blog.author.handle(put("hello", "Hi."));
            assertUnavailable(Author.of(lossy).handle(authorized("DELETE", "/posts/hello")));

            assertThat(blog.author.handle(authorized("DELETE", "/posts/hello")).status())
                    .isEqualTo(410);
        }
    }

    private static void assertUnavailable(Response response) {
        assertThat(response.status()).isEqualTo(503);
        assertThat(response.headers())
                .containsEntry("Retry-After", "2")
                .containsEntry("Content-Type", "application/problem+json");
    }

    private Blog blogOn(DynamoDbClient dynamo) {
        return new Blog(blog.blog.settings(), dynamo, Clock.systemUTC(), _ -> {});
    }

    /// The real store, whose operations of some names fail: before they did anything, as throttled ones do,
    /// or after they did everything.
    private static DynamoDbClient faulty(Predicate<String> operations, boolean before) {
        return (DynamoDbClient) Proxy.newProxyInstance(
                FaultTest.class.getClassLoader(), new Class<?>[] {DynamoDbClient.class}, (proxy, method, arguments) -> {
                    boolean fails = operations.test(method.getName());
                    if (fails && method.getName().endsWith("Paginator")) {
                        return InvocationHandler.invokeDefault(proxy, method, arguments);
                    }
                    if (fails && before) {
                        throw ProvisionedThroughputExceededException.builder()
                                .message("too fast")
                                .build();
                    }
                    try {
                        Object answer = method.invoke(LocalDynamo.CLIENT, arguments);
                        if (fails) {
                            throw SdkClientException.create("the answer was lost");
                        }
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
