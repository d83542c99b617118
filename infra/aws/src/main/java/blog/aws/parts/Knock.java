package blog.aws.parts;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.events.Rule;
import software.amazon.awscdk.services.events.RuleTargetInput;
import software.amazon.awscdk.services.events.Schedule;
import software.amazon.awscdk.services.events.targets.LambdaFunction;
import software.constructs.Construct;

/// Calls a function with an event without records, again and again, by a rule of EventBridge: it looks by itself then
/// what there is to do. A call that cannot be made is not made later.
public final class Knock extends Construct {
    /// The event, for other clocks.
    public static final String NO_RECORDS = "{\"Records\":[]}";

    /// The shortest that EventBridge knows.
    private static final Duration SOON = Duration.minutes(1);

    public Knock(Construct scope, String id, Duration every, JavaFunction function, String description) {
        super(scope, id);
        Rule.Builder.create(this, "Rule")
                .description(description)
                .schedule(Schedule.rate(every))
                .targets(List.of(LambdaFunction.Builder.create(function.live())
                        .event(RuleTargetInput.fromObject(Map.of("Records", List.of())))
                        .retryAttempts(0)
                        .maxEventAge(SOON)
                        .build()))
                .build();
    }
}
