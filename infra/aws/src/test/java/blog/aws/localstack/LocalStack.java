package blog.aws.localstack;

import java.net.URI;
import java.util.Map;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.regions.Region;

/// LocalStack in a container, for one run of tests. It starts the functions in containers beside its own.
final class LocalStack implements AutoCloseable {
    /// The last release that asks for no account.
    private static final String IMAGE = "localstack/localstack:4.14.0";

    private final LocalStackContainer container;
    private final SdkHttpClient http = AwsCrtHttpClient.create();

    private LocalStack(LocalStackContainer container) {
        this.container = container;
    }

    static LocalStack start() {
        var container = new LocalStackContainer(DockerImageName.parse(IMAGE));
        container.start();
        return new LocalStack(container);
    }

    URI endpoint() {
        return container.getEndpoint();
    }

    String region() {
        return container.getRegion();
    }

    String accessKey() {
        return container.getAccessKey();
    }

    String secretKey() {
        return container.getSecretKey();
    }

    /// The address of a deployed API's stage.
    URI stage(String apiId, String stage) {
        return endpoint().resolve("/_aws/execute-api/" + apiId + "/" + stage);
    }

    <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(B builder) {
        return builder.endpointOverride(endpoint())
                .region(Region.of(region()))
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey(), secretKey())))
                .httpClient(http)
                .build();
    }

    /// Stops LocalStack and then the functions' containers, which it starts but does not reliably remove; they bear
    /// the label of this run.
    @Override
    public void close() {
        http.close();
        container.stop();
        var docker = DockerClientFactory.instance().client();
        docker
                .listContainersCmd()
                .withShowAll(true)
                .withLabelFilter(
                        Map.of(DockerClientFactory.TESTCONTAINERS_SESSION_ID_LABEL, DockerClientFactory.SESSION_ID))
                .exec()
                .stream()
                .filter(left -> left.getNames()[0].contains("-lambda-"))
                .forEach(left ->
                        docker.removeContainerCmd(left.getId()).withForce(true).exec());
    }
}
