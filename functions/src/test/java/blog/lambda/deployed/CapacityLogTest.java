package blog.lambda.deployed;

import static org.assertj.core.api.Assertions.assertThat;

import blog.dynamo.Attributes;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

class CapacityLogTest {
    private static final byte[] ANSWER = """
            {"ConsumedCapacity":{"TableName":"content","CapacityUnits":1.0}}""".getBytes(StandardCharsets.UTF_8);

    @Test
    void aWriteIsWrittenDownWithTheUnitsThatDynamoDbNames() throws Exception {
        var asked = new AtomicReference<>("");
        HttpServer dynamo = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        dynamo.createContext("/", exchange -> {
            asked.set(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(200, ANSWER.length);
            exchange.getResponseBody().write(ANSWER);
            exchange.close();
        });
        dynamo.start();
        PrintStream console = System.out;
        var log = new ByteArrayOutputStream();
        try (DynamoDbClient client = client(dynamo.getAddress().getPort())) {
            System.setOut(new PrintStream(log, true, StandardCharsets.UTF_8));
            client.putItem(PutItemRequest.builder()
                    .tableName("content")
                    .item(Attributes.key("a", "b"))
                    .build());
        } finally {
            System.setOut(console);
            dynamo.stop(0);
        }

        assertThat(asked.get()).contains("\"ReturnConsumedCapacity\":\"TOTAL\"");
        assertThat(log.toString(StandardCharsets.UTF_8))
                .contains("\"level\":\"INFO\",\"message\":\"written\",\"operation\":\"PutItem\",\"units\":1.0}");
    }

    private static DynamoDbClient client(int port) {
        return DynamoDbClient.builder()
                .region(Region.EU_CENTRAL_1)
                .endpointOverride(URI.create("http://localhost:" + port))
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .httpClient(AwsCrtHttpClient.create())
                .overrideConfiguration(ClientOverrideConfiguration.builder()
                        .addExecutionInterceptor(new CapacityLog())
                        .build())
                .build();
    }
}
