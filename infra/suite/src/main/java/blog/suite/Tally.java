package blog.suite;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Counts the checks of a run, and says once it ends how many there were, and why the others were left out.
final class Tally implements AutoCloseable {
    private final String target;
    private final AtomicInteger ran = new AtomicInteger();
    private final Map<String, Integer> skipped = new ConcurrentSkipListMap<>();

    private Tally(String target) {
        this.target = target;
    }

    /// That of this run, made by the first who asks; silent where the run does not name its target, or has left out
    /// everything.
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

    void skipped(String reason) {
        skipped.merge(reason, 1, Integer::sum);
    }

    @Override
    public void close() {
        if (!target.isEmpty() && ran.get() > 0) {
            System.out.println(this);
        }
    }

    @Override
    public String toString() {
        int all = ran.get()
                + skipped.values().stream().mapToInt(Integer::intValue).sum();
        String others = skipped.entrySet().stream()
                .map(left -> "; " + left.getValue() + " not: " + left.getKey())
                .collect(Collectors.joining());
        return target + ": " + ran + " of " + all + " checks ran" + others;
    }
}
