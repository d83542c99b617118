package blog.lambda.deployed;

import blog.purge.Distribution;
import blog.settings.Settings;
import java.util.List;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;

/// CloudFront, for the one function that has it forget: no other's zip has its client.
public final class DeployedCdn {
    private DeployedCdn() {}

    /// What lies before the API. Orders go to one region for all, which takes its time, and nobody waits.
    public static Distribution distribution() {
        var client = Deployment.with(CloudFrontClient.builder(), List.of()).region(Region.AWS_GLOBAL);
        client.overrideConfiguration(client.overrideConfiguration()
                .copy(far ->
                        far.apiCallAttemptTimeout(Deployment.CALL).apiCallTimeout(Deployment.CALL.multipliedBy(4))));
        return new Distribution(client.build(), Deployment.environment(Settings.DISTRIBUTION));
    }
}
