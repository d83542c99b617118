package blog.aws.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import blog.aws.Synthesis;
import blog.cli.Main;
import blog.suite.Api;
import blog.suite.Patience;
import blog.suite.Target;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/// The one blog that the tests of a run share, as a client and as its operator see it.
final class BlogOnLocalStack {
    private static final String STAGE = "v1";
    private static @Nullable BlogOnLocalStack running;

    private final LocalStack cloud;
    private final DeployedStack stack;
    private final URI url;
    private final String token;
    private final Instant ready;

    private BlogOnLocalStack(LocalStack cloud, Path assembly) {
        this.cloud = cloud;
        url = cloud.stage(Omissions.API_ID, STAGE);
        stack = DeployedStack.deploy(
                cloud, assembly, Synthesis.STACK, template -> Omissions.apply(template, url.toString()));
        // As an operator does who has an address: SES sends nobody's mail but that of those it knows.
        cloud.client(SesClient.builder()).verifyEmailIdentity(verify -> verify.emailAddress(Synthesis.MAIL_FROM));
        token = createToken("the suite");
        answers();
        ready = Instant.now();
    }

    static BlogOnLocalStack start() {
        Path assembly = synthesise();
        Instant start = Instant.now();
        LocalStack cloud = LocalStack.start();
        try {
            var blog = new BlogOnLocalStack(cloud, assembly);
            say(start, blog.ready, "from the container's start to the first answer");
            running = blog;
            return blog;
        } catch (RuntimeException | AssertionError e) {
            cloud.close();
            throw e;
        }
    }

    static BlogOnLocalStack running() {
        return Objects.requireNonNull(running, "the suite has not started it");
    }

    /// Deletes the stack, and fails when that leaves anything.
    static void stop() {
        if (running == null) {
            return;
        }
        Instant end = Instant.now();
        say(running.ready, end, "of checks");
        try (LocalStack cloud = running.cloud) {
            running.stack.delete();
            // A mapping is gone a little later than the stack says.
            Patience.eventually(() -> assertThat(Leftovers.in(cloud)).isEmpty());
        } finally {
            running = null;
        }
        say(end, Instant.now(), "until nothing was left");
    }

    private static void say(Instant from, Instant to, String what) {
        System.out.println("LocalStack: " + Duration.between(from, to).toSeconds() + " s " + what);
    }

    URI url() {
        return url;
    }

    String token() {
        return token;
    }

    DynamoDbClient dynamo() {
        return cloud.client(DynamoDbClient.builder());
    }

    SqsClient sqs() {
        return cloud.client(SqsClient.builder());
    }

    EventBridgeClient events() {
        return cloud.client(EventBridgeClient.builder());
    }

    String output(String name) {
        return Objects.requireNonNull(stack.outputs().get(name), name);
    }

    /// What `./blog token bootstrap` prints.
    String createToken(String owner) {
        var out = new StringWriter();
        var err = new StringWriter();
        System.setProperty("aws.accessKeyId", cloud.accessKey());
        System.setProperty("aws.secretAccessKey", cloud.secretKey());
        int code = Main.run(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                "token",
                "bootstrap",
                "--owner",
                owner,
                "--stack",
                Synthesis.STACK,
                "--endpoint",
                cloud.endpoint().toString());
        assertThat(code).as("%s", err).isZero();
        return out.toString().strip();
    }

    private void answers() {
        try (var api = new Api(new Target(url, token))) {
            Patience.eventually(() -> api.get("/health").expect(200));
        }
    }

    private static Path synthesise() {
        try {
            Path assembly = Files.createTempDirectory("cdk");
            Synthesis.disposable(assembly);
            return assembly;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
