package blog.suite;

import static org.junit.platform.engine.discovery.ClassNameFilter.includeClassNamePatterns;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import java.io.PrintStream;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/// Runs every check against a target.
public final class Suite {
    private static final String PARALLEL = "junit.jupiter.execution.parallel.";

    private Suite() {}

    /// How a run went.
    public record Summary(int passed, int failed) {
        @Override
        public String toString() {
            return passed + " passed, " + failed + " failed";
        }
    }

    /// Prints each failed check and its reason, then a last line that counts.
    public static Summary run(Target target, PrintStream out) {
        LauncherDiscoveryRequest checks = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectPackage("blog.suite"))
                .filters(includeClassNamePatterns(".*Checks"))
                .configurationParameter(Target.URL, target.base().toString())
                .configurationParameter(Target.TOKEN, target.token())
                .configurationParameter(PARALLEL + "enabled", "true")
                .configurationParameter(PARALLEL + "mode.default", "concurrent")
                .configurationParameter(PARALLEL + "config.strategy", "fixed")
                .configurationParameter(PARALLEL + "config.fixed.parallelism", "4")
                .build();
        var report = new Report(out);
        LauncherFactory.create().execute(checks, report);
        out.println(report.summary());
        return report.summary();
    }
}
