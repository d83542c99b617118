package blog.lambda.deployed;

import blog.mail.Postbox;
import java.time.Clock;
import java.util.List;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.services.ses.SesClient;

/// SES, for the one function that sends mail: no other's zip has its client, nor what letters are composed by.
public final class DeployedPostbox {
    private DeployedPostbox() {}

    /// It asks once: a letter whose answer is lost would be sent again, and the queue brings it again in any case.
    public static Postbox postbox() {
        var client = Deployment.with(SesClient.builder(), List.of());
        client.overrideConfiguration(client.overrideConfiguration()
                .copy(once ->
                        once.apiCallAttemptTimeout(Deployment.CALL).retryStrategy(AwsRetryStrategy.doNotRetry())));
        return new Postbox(client.build(), Clock.systemUTC());
    }
}
