package blog.suite;

import static org.junit.platform.engine.discovery.ClassNameFilter.includeClassNamePatterns;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import java.io.PrintStream;
import java.util.List;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/// Runs every check against a target.
public final class Suite {
    private Suite() {}

    /// A check that failed, as a sentence, and why.
    public record Failure(String check, String reason) {}

    /// How a run went.
    public record Summary(int passed, List<Failure> failures) {
        public Summary {
            failures = List.copyOf(failures);
        }

        @Override
        public String toString() {
            return passed + " passed, " + failures.size() + " failed";
        }
    }

    /// Prints each failed check and its reason, then a last line that counts.
    public static Summary run(Target target, PrintStream out) {
        LauncherDiscoveryRequest checks = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectPackage("blog.suite"))
                .filters(includeClassNamePatterns(".*Checks"))
                .configurationParameter(Target.URL, target.base().toString())
                .configurationParameter(Target.TOKEN, target.token())
                .configurationParametersResources("blog/suite/parallel.properties")
                .build();
        var report = new Report(out);
        LauncherFactory.create().execute(checks, report);
        out.println(report.summary());
        return report.summary();
    }
}
