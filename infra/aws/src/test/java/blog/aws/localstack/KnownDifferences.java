package blog.aws.localstack;

import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/// The suite's checks that LocalStack cannot pass, each with what LocalStack does otherwise than AWS; they are skipped.
public final class KnownDifferences implements ExecutionCondition {
    private static final List<Difference> ALL = List.of(
            new Difference(
                    "SchedulingChecks.aScheduledPostIsPublishedOnceItsTimeHasCome",
                    "",
                    "it keeps schedules and never acts on them"),
            new Difference(
                    "MethodChecks.aMethodThatNobodyKnowsIsRefusedAndDoesNoHarm",
                    "\"get\"",
                    "its web server takes the method get for GET, though methods are case-sensitive"),
            new Difference(
                    "MethodChecks.headSaysNoOtherLengthThanGet",
                    "",
                    "its web server adds a second Content-Length, 0, to every answer without a body"),
            new Difference(
                    "ConditionalChecks.anUnchangedPostIsNotSentAgain",
                    "\"Last-Modified\"",
                    "its web server takes Last-Modified off every answer 304"),
            new Difference(
                    "PathChecks.aPathThatIsNoneIsRefused",
                    "\"//posts\"",
                    "its gateway makes one slash of several at the start of a path"),
            new Difference(
                    "BadQueryChecks.aQueryThatNoListTakesIsRefused",
                    "\"/comment-counts\"",
                    "its gateway passes over the gateway responses that the API's document has"));

    /// `argument` is a part of the name of one case of a check with several; empty for the whole check.
    private record Difference(String check, String argument, String reason) {
        boolean isThe(ExtensionContext context) {
            String name = context.getRequiredTestClass().getSimpleName() + "."
                    + context.getTestMethod().map(Method::getName).orElse("");
            boolean isCase = context.getDisplayName().startsWith("[");
            return name.equals(check)
                    && (argument.isEmpty()
                            || (isCase && context.getDisplayName().contains(argument)));
        }
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (context.getTestMethod().isEmpty()) {
            return ConditionEvaluationResult.enabled("a class as a whole");
        }
        return ALL.stream()
                .filter(difference -> difference.isThe(context))
                .findFirst()
                .map(difference -> ConditionEvaluationResult.disabled("LocalStack: " + difference.reason()))
                .orElse(ConditionEvaluationResult.enabled("no known difference"));
    }
}
