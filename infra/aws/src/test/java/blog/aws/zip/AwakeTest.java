package blog.aws.zip;

import static org.assertj.core.api.Assertions.assertThat;

import blog.aws.RequiresNode;
import blog.aws.Resources;
import blog.aws.Synthesis;
import blog.lambda.AuthorFunction;
import blog.lambda.CommenterFunction;
import blog.lambda.ProjectorFunction;
import blog.lambda.PurgeFunction;
import blog.lambda.QueueFunction;
import blog.lambda.ReaderFunction;
import blog.lambda.WebhooksFunction;
import blog.local.lambda.LocalContext;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The call that keeps a snapshot: the event that the template has for it, taken by the function itself, on a store
/// that
/// fails.
@RequiresNode
class AwakeTest {
    private static FakeAws aws;
    private static Resources template;

    @BeforeAll
    static void start(@TempDir Path assembly) throws IOException {
        aws = new FakeAws();
        template = Synthesis.with(assembly, Map.of());
    }

    @AfterAll
    static void stop() {
        aws.close();
    }

    @Test
    void theReaderAnswersWithoutAskingTheStore() {
        assertThat(status("EveryDayReader", ReaderFunction::new)).isEqualTo(200);
    }

    @Test
    void theAuthorAndTheCommenterRefuseItAndAskNobody() {
        assertThat(status("EveryDayAuthor", AuthorFunction::new)).isEqualTo(405);
        assertThat(status("EveryDayCommenter", CommenterFunction::new)).isEqualTo(405);
    }

    /// It has nothing to follow, and looks at the log: a bus that it cannot ask is no reason to fail.
    @Test
    void theProjectorIsKnockedAtAndLooksAtTheLog() throws IOException {
        JsonNode event = new JsonMapper()
                .readTree(template.properties("AWS::Events::Rule", "RelayingRule")
                        .at("/Targets/0/Input")
                        .asText());
        assertThat(event.toString()).isEqualTo("{\"Records\":[]}");
        var none = new DynamodbEvent();
        none.setRecords(List.of());
        aws.dynamo((_, _) -> new FakeAws.Answer(200, "{\"Items\":[],\"Count\":0}"));

        assertThat(Deployed.log(
                        aws.endpoint(),
                        () -> assertThat(new ProjectorFunction()
                                        .handleRequest(none, LocalContext.of("awake"))
                                        .getBatchItemFailures())
                                .isEmpty()))
                .isEmpty();
        assertThat(aws.calls()).isPositive();
    }

    @Test
    void thePurgeAndTheWebhooksHaveNothingToDo() {
        assertThat(input("EveryDayWebhooks")).isEqualTo("{\"Records\":[]}");
        var none = new SQSEvent();
        none.setRecords(List.of());

        for (Supplier<QueueFunction> function :
                List.<Supplier<QueueFunction>>of(PurgeFunction::new, WebhooksFunction::new)) {
            quietly(() -> assertThat(function.get()
                            .handleRequest(none, LocalContext.of("awake"))
                            .getBatchItemFailures())
                    .isEmpty());
        }
    }

    private static int status(String schedule, Supplier<RequestStreamHandler> function) {
        var answer = new ByteArrayOutputStream();
        quietly(() -> {
            try {
                var event = new ByteArrayInputStream(input(schedule).getBytes(StandardCharsets.UTF_8));
                function.get().handleRequest(event, answer, LocalContext.of("awake"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        try {
            return new JsonMapper()
                    .readTree(answer.toByteArray())
                    .path("statusCode")
                    .asInt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Nothing is asked of the store, and nothing is logged.
    private static void quietly(Runnable call) {
        aws.dynamo((_, _) -> FakeAws.Answer.ERROR);

        assertThat(Deployed.log(aws.endpoint(), call)).isEmpty();
        assertThat(aws.calls()).isZero();
    }

    private static String input(String schedule) {
        return template.properties("AWS::Scheduler::Schedule", schedule)
                .at("/Target/Input")
                .asText();
    }
}
