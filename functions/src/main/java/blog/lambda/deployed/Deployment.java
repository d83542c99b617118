package blog.lambda.deployed;

import blog.Blog;
import blog.settings.Settings;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The blog as a deployed function has it: settings and credentials from the environment, read here and nowhere else.
public final class Deployment {
    /// Calls are given up in time for a 503 within the gateway's 29 seconds.
    private static final Duration ATTEMPT = Duration.ofSeconds(2);

    static final Duration CALL = Duration.ofSeconds(8);

    private Deployment() {}

    public static Blog blog() {
        return blog(List.of(new CapacityLog()), Log::failure);
    }

    /// For a function that nobody waits for: what fails in it is no answer that somebody sees, so it is counted.
    public static Blog unattendedBlog() {
        return blog(List.of(new CapacityLog()), Log::counted);
    }

    /// For a function that never writes, and so has nothing to write down either.
    public static Blog readingBlog() {
        return blog(List.of(), Log::failure);
    }

    /// By which AWS knows the function; null where it is not AWS that runs it.
    public static @Nullable String functionName() {
        return System.getenv("AWS_LAMBDA_FUNCTION_NAME");
    }

    /// Whether hooks will run, before a snapshot and after its restore.
    public static boolean takesSnapshot() {
        return "snap-start".equals(System.getenv("AWS_LAMBDA_INITIALIZATION_TYPE"));
    }

    private static Blog blog(List<ExecutionInterceptor> interceptors, Consumer<Throwable> failures) {
        var settings = Settings.from(System.getenv());
        var dynamo = with(DynamoDbClient.builder(), interceptors).build();
        return new Blog(settings, dynamo, Clock.systemUTC(), failures);
    }

    /// A client of one of AWS's services, with what all of them have in common.
    static <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> B with(
            B client, List<ExecutionInterceptor> interceptors) {
        return client.region(Region.of(System.getenv("AWS_REGION")))
                .credentialsProvider(credentials())
                .httpClient(AwsCrtHttpClient.create())
                .overrideConfiguration(ClientOverrideConfiguration.builder()
                        .apiCallAttemptTimeout(ATTEMPT)
                        .apiCallTimeout(CALL)
                        .scheduledExecutorService(timer())
                        .executionInterceptors(interceptors)
                        .build());
    }

    static String environment(String name) {
        return Objects.requireNonNull(System.getenv(name), name + " must be set");
    }

    /// The SDK's own timer keeps five threads, and forgets nothing: each call's two ends would wake one, seconds
    /// later.
    private static ScheduledExecutorService timer() {
        var timer = new ScheduledThreadPoolExecutor(1);
        timer.setRemoveOnCancelPolicy(true);
        return timer;
    }

    /// A function with SnapStart gets no keys in its environment, since they would end up in the snapshot: it is told
    /// where to fetch them. Asking for either costs less than the SDK's search through every place there is.
    private static AwsCredentialsProvider credentials() {
        return System.getenv("AWS_CONTAINER_CREDENTIALS_FULL_URI") == null
                ? EnvironmentVariableCredentialsProvider.create()
                : ContainerCredentialsProvider.create();
    }
}
