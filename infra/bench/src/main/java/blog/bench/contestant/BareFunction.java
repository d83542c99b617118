package blog.bench.contestant;

import blog.dynamo.Attributes;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.crac.Core;
import org.crac.Resource;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;

/// One call of the SDK and nothing else, with the reader's own copy of it: the item that the reader makes its answer of
/// is read and thrown away. What is left of the reader when the blog costs nothing.
public final class BareFunction implements RequestStreamHandler, Resource {
    private static final byte[] ANSWER = "{\"statusCode\":200,\"body\":\"\"}".getBytes(StandardCharsets.UTF_8);
    /// As often as the reader answers before its snapshot.
    private static final int PRIMING = 2_400;

    private final DynamoDbClient dynamo = DynamoDbClient.builder()
            .region(Region.of(System.getenv("AWS_REGION")))
            .credentialsProvider(
                    System.getenv("AWS_CONTAINER_CREDENTIALS_FULL_URI") == null
                            ? EnvironmentVariableCredentialsProvider.create()
                            : ContainerCredentialsProvider.create())
            .httpClient(AwsCrtHttpClient.create())
            .build();

    public BareFunction() {
        if ("snap-start".equals(System.getenv("AWS_LAMBDA_INITIALIZATION_TYPE"))) {
            Core.getGlobalContext().register(this);
        }
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        input.readAllBytes();
        read();
        output.write(ANSWER);
    }

    private void read() {
        dynamo.getItem(GetItemRequest.builder()
                .tableName(System.getenv("CONTENT_TABLE"))
                .key(Attributes.key("POST#post-7", "POST"))
                .build());
    }

    @Override
    public void beforeCheckpoint(org.crac.Context<? extends Resource> context) {
        for (int i = 0; i < PRIMING; i++) {
            read();
        }
        System.gc();
    }

    @Override
    public void afterRestore(org.crac.Context<? extends Resource> context) {
        // The SDK opens what connection it needs.
    }
}
