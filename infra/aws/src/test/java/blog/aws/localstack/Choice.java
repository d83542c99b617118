package blog.aws.localstack;

import static org.junit.platform.commons.support.AnnotationSupport.isAnnotated;

import blog.suite.Everywhere;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/// The checks that run on LocalStack: what only it can show, and of the suite those marked [Everywhere]; all of them
/// when the build is asked for that.
public final class Choice implements ExecutionCondition {
    static final String PROPERTY = "localstack";
    static final String ALL = "all";

    private static final String OTHERS =
            "they ran on the local stage; -D" + PROPERTY + "=" + ALL + " runs them here too";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return isEverything() || isWhole(context) || isOwn(context) || isMarked(context)
                ? ConditionEvaluationResult.enabled("chosen")
                : ConditionEvaluationResult.disabled(OTHERS);
    }

    private static boolean isEverything() {
        String asked = System.getProperty(PROPERTY, "");
        if (!asked.isEmpty() && !asked.equals(ALL)) {
            throw new IllegalArgumentException("-D" + PROPERTY + " takes nothing but " + ALL + ", not " + asked);
        }
        return asked.equals(ALL);
    }

    /// A class, or a check with several cases: these are left out one by one, so that each of them is counted.
    private static boolean isWhole(ExtensionContext context) {
        return context.getTestMethod()
                .map(check -> isAnnotated(check, TestTemplate.class)
                        && !context.getDisplayName().startsWith("["))
                .orElse(true);
    }

    private static boolean isOwn(ExtensionContext context) {
        return context.getRequiredTestClass().getPackage().equals(Choice.class.getPackage());
    }

    private static boolean isMarked(ExtensionContext context) {
        return isAnnotated(context.getRequiredTestClass(), Everywhere.class)
                || isAnnotated(context.getTestMethod(), Everywhere.class);
    }
}
