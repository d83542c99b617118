package blog.aws.localstack;

import blog.aws.Skipped;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testcontainers.DockerClientFactory;

/// Skips the checks where there is no Docker, with one line for all of them; in CI that fails.
public final class RequiresDocker implements ExecutionCondition {
    private static final String WITHOUT = "There is no Docker, so nothing was tried on LocalStack.";

    /// Says so when it is not; throws in CI, where everything has to be tried.
    static boolean isThere() {
        boolean there = DockerClientFactory.instance().isDockerAvailable();
        if (!there) {
            Skipped.say(WITHOUT);
        }
        return there;
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return DockerClientFactory.instance().isDockerAvailable()
                ? ConditionEvaluationResult.enabled("there is Docker")
                : ConditionEvaluationResult.disabled(WITHOUT);
    }
}
