package blog.suite;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/// Prints every failed check as a sentence with its reason, and counts.
final class Report implements TestExecutionListener {
    private final PrintStream out;
    private final AtomicInteger passed = new AtomicInteger();
    private final Queue<Suite.Failure> failures = new ConcurrentLinkedQueue<>();

    Report(PrintStream out) {
        this.out = out;
    }

    Suite.Summary summary() {
        return new Suite.Summary(passed.get(), List.copyOf(failures));
    }

    @Override
    public void executionFinished(TestIdentifier check, TestExecutionResult result) {
        if (result.getStatus() != Status.SUCCESSFUL) {
            String reason = result.getThrowable().map(Report::reason).orElse("no reason given");
            var failure = new Suite.Failure(sentence(check), reason);
            failures.add(failure);
            out.print("FAILED  " + failure.check() + "\n        " + reason.replace("\n", "\n        ") + "\n");
        } else if (check.isTest()) {
            passed.incrementAndGet();
        }
    }

    private static String reason(Throwable failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank() ? failure.toString() : message.strip();
    }

    private static String sentence(TestIdentifier check) {
        if (!(check.getSource().orElse(null) instanceof MethodSource method)) {
            return check.getDisplayName();
        }
        String theme = method.getClassName().substring(method.getClassName().lastIndexOf('.') + 1);
        String words = method.getMethodName().replaceAll("(\\p{Lu})", " $1").toLowerCase(Locale.ROOT);
        boolean isCase = !check.getDisplayName().startsWith(method.getMethodName());
        return theme + ": " + words + (isCase ? " " + check.getDisplayName() : "");
    }
}
