package blog.aws.zip;

import static org.assertj.core.api.Assertions.assertThat;

import blog.aws.zip.FakeAws.Answer;
import blog.rig.dynamo.DynamoServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What only happens when AWS fails: the classes for it are looked for then and not before.
class ZipFailuresTest {
    @TempDir
    private static Path folder;

    private static FakeAws aws;

    @BeforeAll
    static void start() throws IOException {
        aws = new FakeAws();
    }

    @AfterAll
    static void stop() {
        aws.close();
    }

    private static int read(Map<String, String> environment) throws IOException {
        return status("reader", environment, "GET", "/posts/hello");
    }

    private static int status(String name, Map<String, String> environment, String method, String path)
            throws IOException {
        try (var function = FunctionProcess.start(name, folder, environment)) {
            var headers = Map.of("Authorization", "Bearer secret", "Content-Type", "text/markdown");
            return function.call(method, path, headers, "# Hello")
                    .path("statusCode")
                    .asInt();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "400, ProvisionedThroughputExceededException, 2",
        "400, ExpiredTokenException, 1",
        "500, InternalServerError, 2"
    })
    void whatDynamoDbRefusesIsTriedAgainWhereThatHelps(int status, String type, int calls) throws IOException {
        aws.dynamo((_, _) -> Answer.error(status, type, ""));

        assertThat(read(DynamoServer.environment(aws.endpoint()))).isEqualTo(503);
        assertThat(aws.calls()).isGreaterThanOrEqualTo(calls);
    }

    @Test
    void aTransactionThatIsCancelledIsTriedAgain() throws IOException, NoSuchAlgorithmException {
        String token = token("secret");
        aws.dynamo((operation, request) -> switch (operation) {
            case "GetItem" -> new Answer(200, request.contains("TOKENS") ? token : "{}");
            default ->
                Answer.error(
                        400,
                        "TransactionCanceledException",
                        ",\"CancellationReasons\":[{\"Code\":\"TransactionConflict\"},{\"Code\":\"None\"}]");
        });

        assertThat(status("author", DynamoServer.environment(aws.endpoint()), "PUT", "/posts/hello"))
                .isEqualTo(503);
        assertThat(aws.calls()).isGreaterThan(10);
    }

    private static String token(String secret) throws NoSuchAlgorithmException {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        return """
                {"Item":{"pk":{"S":"TOKENS"},"sk":{"S":"id"},"hash":{"B":"%s"},"name":{"S":"Ada"},
                "role":{"S":"owner"},"prefix":{"S":""},"created":{"N":"0"}}}""".formatted(Base64.getEncoder().encodeToString(hash));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "https"})
    void nobodyAnswers(String scheme) throws IOException {
        String nobody = scheme + "://localhost:" + DynamoServer.freePort();

        assertThat(read(DynamoServer.environment(nobody))).isEqualTo(503);
    }

    @Test
    void theOtherSideSpeaksNoTls() throws IOException {
        String endpoint = aws.endpoint().replace("http:", "https:");

        assertThat(read(DynamoServer.environment(endpoint))).isEqualTo(503);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "500 | {}",
                "200 | {\"AccessKeyId\":\"a\",\"SecretAccessKey\":\"b\",\"Token\":\"c\",\"Expiration\":\"2020-01-01T00:00:00Z\"}"
            })
    void credentialsAreMissingOrExpired(int status, String json) throws IOException {
        aws.credentials(new Answer(status, json));
        aws.dynamo((_, _) -> Answer.error(400, "ExpiredTokenException", ""));
        var environment = new HashMap<>(DynamoServer.environment(aws.endpoint()));
        environment.put("AWS_CONTAINER_CREDENTIALS_FULL_URI", aws.endpoint() + "/credentials");
        environment.put("AWS_CONTAINER_AUTHORIZATION_TOKEN", "t");

        assertThat(read(environment)).isEqualTo(503);
    }
}
