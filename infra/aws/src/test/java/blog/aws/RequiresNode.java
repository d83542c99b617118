package blog.aws;

import java.io.File;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Skips a test with one line where there is no Node.js, in which the CDK does its work; in CI that fails.
@ExtendWith(RequiresNode.Condition.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface RequiresNode {

    /// The question itself.
    final class Condition implements ExecutionCondition {
        private static final String WITHOUT = "There is no Node.js, so the CDK app was not tried.";

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            String path = System.getenv().getOrDefault("PATH", "");
            boolean found = System.getenv("JSII_NODE") != null
                    || Arrays.stream(path.split(File.pathSeparator))
                            .anyMatch(folder -> new File(folder, "node").canExecute());
            if (found) {
                return ConditionEvaluationResult.enabled("there is Node.js");
            }
            Skipped.say(WITHOUT);
            return ConditionEvaluationResult.disabled(WITHOUT);
        }
    }
}
