package blog.aws.parts;

import java.util.List;
import software.amazon.awscdk.services.events.EventBus;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.constructs.Construct;

/// The bus of the blog's events. It has no policy of its own: only a role of this account that is given the right can
/// put anything on it.
public final class Bus extends Construct {
    private final EventBus bus;

    public Bus(Construct scope, String id) {
        super(scope, id);
        bus = EventBus.Builder.create(this, "Bus").build();
    }

    public String name() {
        return bus.getEventBusName();
    }

    /// The right to do exactly `actions` to it.
    public PolicyStatement allow(List<String> actions) {
        return JavaFunction.allow(actions, bus.getEventBusArn());
    }
}
