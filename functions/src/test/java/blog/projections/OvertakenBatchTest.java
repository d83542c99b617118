package blog.projections;

import static blog.Requests.put;
import static org.assertj.core.api.Assertions.assertThat;

import blog.Blog;
import blog.Followers;
import blog.LocalDynamo;
import blog.TestBlog;
import blog.streams.Records;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// A batch in whose midst something happens: right before one of its transactions, or right after.
class OvertakenBatchTest {
    private static final int POSTS = 20;

    private final TestBlog blog = new TestBlog();
    private final List<Throwable> failures = new ArrayList<>();

    /// Two transactions for the lists, then one for the changes.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void whatAnotherWorkerHasDoneMeanwhileIsDoneOnce(int transaction) {
        write();
        blog.author.handle(put("other", "---\ntags: [aws]\n---\nText.\n"));

        consume(interrupted(transaction, () -> {
            blog.project("p0");
            blog.project("p7");
            blog.project("p19");
            blog.project("other");
        }));

        assertThat(blog.text("/tags/aws")).contains("\"name\":\"AWS\",\"count\":21");
        assertAllIsRight(POSTS + 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aTransactionWhoseAnswerIsLostIsNotTakenTwice(int transaction) {
        write();

        consume(lossy(transaction));

        assertThat(blog.text("/tags/aws")).contains("\"count\":20");
        assertAllIsRight(POSTS);
    }

    private void write() {
        for (int i = 0; i < POSTS; i++) {
            blog.author.handle(put("p" + i, "---\ndate: 2026-01-05\ntags: [AWS, Java]\n---\nText.\n"));
        }
    }

    private void consume(DynamoDbClient dynamo) {
        var consumer =
                Followers.of(new Blog(blog.blog.settings(), dynamo, Clock.systemUTC(), failures::add), blog.bus.bus());
        var response = consumer.consume(Records.event(
                blog.content,
                IntStream.range(0, POSTS)
                        .mapToObj(i -> Records.ofPost("p" + i, "" + i, "", blog.idAt("p" + i)))
                        .toList()));
        assertThat(failures).isEmpty();
        assertThat(response.getBatchItemFailures()).isEmpty();
    }

    private void assertAllIsRight(int changes) {
        assertThat(blog.text("/changes?limit=100").split("\"change\":\"created\"", -1))
                .hasSize(changes + 1);
        assertThat(blog.rebuild().differences()).isEmpty();
    }

    private static DynamoDbClient interrupted(int transaction, Runnable event) {
        return around(transaction, event, () -> {});
    }

    private static DynamoDbClient lossy(int transaction) {
        return around(transaction, () -> {}, () -> {
            throw SdkClientException.create("the answer was lost");
        });
    }

    /// The real store, with something before and after one of its transactions.
    private static DynamoDbClient around(int transaction, Runnable before, Runnable after) {
        var transactions = new AtomicInteger();
        return (DynamoDbClient) Proxy.newProxyInstance(
                OvertakenBatchTest.class.getClassLoader(),
                new Class<?>[] {DynamoDbClient.class},
                (_, method, arguments) -> {
                    boolean meant = method.getName().equals("transactWriteItems")
                            && transactions.incrementAndGet() == transaction;
                    try {
                        if (meant) {
                            before.run();
                        }
                        Object answer = method.invoke(LocalDynamo.CLIENT, arguments);
                        if (meant) {
                            after.run();
                        }
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
