package blog.lambda.deployed;

import blog.Blog;
import blog.events.relay.Bus;
import blog.settings.Settings;
import java.util.List;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;

/// EventBridge, for the one function that puts events on it: no other's zip has its client.
public final class DeployedBus {
    private DeployedBus() {}

    /// The bus of this deployment.
    public static Bus of(Blog blog) {
        var client = Deployment.with(EventBridgeClient.builder(), List.of()).build();
        return new Bus(
                client, Deployment.environment(Settings.BUS), blog.settings().source());
    }
}
