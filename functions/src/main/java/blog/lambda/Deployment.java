package blog.lambda;

import blog.Blog;
import blog.Settings;
import java.time.Clock;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/// The blog as a deployed function has it: settings and credentials from the environment, read here and nowhere else.
final class Deployment {
    private Deployment() {}

    static Blog blog() {
        var settings = Settings.from(System.getenv());
        DynamoDbClientBuilder dynamo = DynamoDbClient.builder()
                .region(Region.of(System.getenv("AWS_REGION")))
                .credentialsProvider(EnvironmentVariableCredentialsProvider.create())
                .httpClient(AwsCrtHttpClient.create());
        return new Blog(settings, dynamo.build(), Clock.systemUTC(), Log::failure);
    }
}
