package blog.bench.lambda;

import java.util.Arrays;
import java.util.List;

/// What the Runtime API saw of a function: when it first asked for work, and its answers in order.
public record Served(long ready, List<Invocation> invocations) {
    private static final double NANOS_PER_MILLI = 1e6;

    /// Times in nanoseconds of the system's monotonic clock.
    public record Invocation(long handedOut, long answered, int status) {
        public double millis() {
            return (answered - handedOut) / NANOS_PER_MILLI;
        }

        private static Invocation parse(String text) {
            String[] parts = text.split(":");
            return new Invocation(Long.parseLong(parts[0]), Long.parseLong(parts[1]), Integer.parseInt(parts[2]));
        }
    }

    static Served parse(String line) {
        String[] words = line.split(" ");
        return new Served(
                Long.parseLong(words[0]),
                Arrays.stream(words).skip(1).map(Invocation::parse).toList());
    }

    public Served demand(int status) {
        for (Invocation invocation : invocations) {
            if (invocation.status() != status) {
                throw new IllegalStateException("answered " + invocation.status() + " instead of " + status);
            }
        }
        return this;
    }

    public double[] millis() {
        return invocations.stream().mapToDouble(Invocation::millis).toArray();
    }
}
