package blog.aws.parts;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.PrincipalWithConditions;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.scheduler.CfnSchedule;
import software.amazon.awscdk.services.scheduler.CfnSchedule.FlexibleTimeWindowProperty;
import software.amazon.awscdk.services.scheduler.CfnSchedule.RetryPolicyProperty;
import software.amazon.awscdk.services.scheduler.CfnSchedule.TargetProperty;
import software.constructs.Construct;

/// A clock that calls functions, and may do nothing else. A call that fails is not repeated: the next one does the same
/// work.
public final class Clock extends Construct {
    private static final int LEAST_AGE_SECONDS = 60;

    private final String rate;
    private final Role role;

    /// `rate` is an expression of EventBridge Scheduler.
    public Clock(Construct scope, String id, String rate) {
        super(scope, id);
        this.rate = rate;
        Map<String, Object> account = Map.of(
                "StringEquals", Map.of("aws:SourceAccount", Stack.of(this).getAccount()));
        role = Role.Builder.create(this, "Role")
                .assumedBy(new PrincipalWithConditions(new ServicePrincipal("scheduler.amazonaws.com"), account))
                .build();
    }

    /// Has `function` called with the event `input`.
    public void call(String id, JavaFunction function, String input, String description) {
        String target = function.live().getFunctionArn();
        role.addToPolicy(JavaFunction.allow(List.of("lambda:InvokeFunction"), target));
        var schedule = CfnSchedule.Builder.create(this, id)
                .description(description)
                .scheduleExpression(rate)
                .flexibleTimeWindow(
                        FlexibleTimeWindowProperty.builder().mode("OFF").build())
                .target(TargetProperty.builder()
                        .arn(target)
                        .roleArn(role.getRoleArn())
                        .input(input)
                        .retryPolicy(RetryPolicyProperty.builder()
                                .maximumRetryAttempts(0)
                                .maximumEventAgeInSeconds(LEAST_AGE_SECONDS)
                                .build())
                        .build())
                .build();
        schedule.getNode().addDependency(role);
    }
}
