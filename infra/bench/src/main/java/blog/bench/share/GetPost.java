package blog.bench.share;

import blog.Blog;
import blog.bench.content.Sample;
import blog.lambda.ReaderFunction;
import blog.settings.Settings;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpConfigurationOption;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.utils.AttributeMap;

/// The same item by a bare call of the SDK, and by the reader from the event to the answer's bytes.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class GetPost {
    static final String ENDPOINT = "bench.endpoint";
    static final String GZIP = "bench.gzip";
    static final String IDENTITY = "bench.identity";

    private final DynamoDbClient dynamo = client(System.getProperty(ENDPOINT, "https://localhost"));
    private final RequestStreamHandler reader = new ReaderFunction(
            new Blog(Settings.from(Sample.environment()), dynamo, Clock.systemUTC(), Throwable::printStackTrace));
    private final GetItemRequest request = GetItemRequest.builder()
            .tableName("content")
            .key(Map.of("pk", AttributeValue.fromS("POST#post-7"), "sk", AttributeValue.fromS("POST")))
            .build();
    private byte[] gzip = {};
    private byte[] identity = {};

    /// Trusts anyone: what a handshake costs is no part of this, and a fork's environment cannot be set.
    private static DynamoDbClient client(String endpoint) {
        AttributeMap trusting = AttributeMap.builder()
                .put(SdkHttpConfigurationOption.TRUST_ALL_CERTIFICATES, true)
                .build();
        return DynamoDbClient.builder()
                .endpointOverride(URI.create(endpoint))
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
                .httpClient(AwsCrtHttpClient.builder().buildWithDefaults(trusting))
                .build();
    }

    @Setup
    public void readEvents() throws IOException {
        gzip = event(GZIP);
        identity = event(IDENTITY);
    }

    /// An event that the reader answers with the post: a fault would be quick, and look like speed.
    private byte[] event(String property) throws IOException {
        byte[] event = Files.readAllBytes(Path.of(System.getProperty(property, "event.json")));
        var answer = new String(answer(event), StandardCharsets.UTF_8);
        if (!answer.startsWith("{\"statusCode\":200,")) {
            throw new IllegalStateException(answer);
        }
        return event;
    }

    @TearDown
    public void close() {
        dynamo.close();
    }

    @Benchmark
    public GetItemResponse bareCall() {
        return dynamo.getItem(request);
    }

    @Benchmark
    public byte[] gzip() throws IOException {
        return answer(gzip);
    }

    @Benchmark
    public byte[] identity() throws IOException {
        return answer(identity);
    }

    private byte[] answer(byte[] event) throws IOException {
        var out = new ByteArrayOutputStream();
        reader.handleRequest(new ByteArrayInputStream(event), out, null);
        return out.toByteArray();
    }
}
