package blog.privacy;

/// How many traces are gone, and whether those were all.
public record Erased(int traces, boolean complete) {
    public static final Erased NOTHING = new Erased(0, true);

    public Erased and(Erased other) {
        return new Erased(traces + other.traces, complete && other.complete);
    }
}
