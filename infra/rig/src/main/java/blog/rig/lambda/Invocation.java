package blog.rig.lambda;

/// What became of one event; `failed` when the function answered with an error of its runtime. Times are in nanoseconds
/// of the system's monotonic clock, which all processes share.
public record Invocation(long handedOut, long answered, byte[] body, boolean failed) {}
