package blog.suite;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Counts the checks of a run, and says how many there were once it ends.
final class Tally implements AutoCloseable {
    private final String target;
    private final AtomicInteger ran = new AtomicInteger();
    private final AtomicInteger skipped = new AtomicInteger();

    private Tally(String target) {
        this.target = target;
    }

    /// That of this run, made by the first who asks; silent where the run does not name its target.
    static Tally of(ExtensionContext context, ExtensionContext.Namespace namespace) {
        return context.getRoot()
                .getStore(namespace)
                .computeIfAbsent(
                        Tally.class,
                        _ -> new Tally(
                                context.getConfigurationParameter(Target.NAME).orElse("")),
                        Tally.class);
    }

    void ran() {
        ran.incrementAndGet();
    }

    void skipped() {
        skipped.incrementAndGet();
    }

    @Override
    public void close() {
        if (!target.isEmpty()) {
            System.out.println("The suite on " + target + ": " + ran + " checks ran, " + skipped + " were left out");
        }
    }
}
