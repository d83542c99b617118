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

/// A clock that calls one function every minute, and may do nothing else. A call that fails is not repeated: the next
/// minute does the same work.
public final class EveryMinute extends Construct {
    private static final int LEAST_AGE_SECONDS = 60;

    public EveryMinute(Construct scope, String id, JavaFunction function) {
        super(scope, id);
        Map<String, Object> account = Map.of(
                "StringEquals", Map.of("aws:SourceAccount", Stack.of(this).getAccount()));
        var role = Role.Builder.create(this, "Role")
                .assumedBy(new PrincipalWithConditions(new ServicePrincipal("scheduler.amazonaws.com"), account))
                .build();
        String target = function.live().getFunctionArn();
        role.addToPolicy(JavaFunction.allow(List.of("lambda:InvokeFunction"), target));
        var schedule = CfnSchedule.Builder.create(this, "Schedule")
                .description("Publishes posts whose time has come")
                .scheduleExpression("rate(1 minute)")
                .flexibleTimeWindow(
                        FlexibleTimeWindowProperty.builder().mode("OFF").build())
                .target(TargetProperty.builder()
                        .arn(target)
                        .roleArn(role.getRoleArn())
                        .retryPolicy(RetryPolicyProperty.builder()
                                .maximumRetryAttempts(0)
                                .maximumEventAgeInSeconds(LEAST_AGE_SECONDS)
                                .build())
                        .build())
                .build();
        schedule.getNode().addDependency(role);
    }
}
