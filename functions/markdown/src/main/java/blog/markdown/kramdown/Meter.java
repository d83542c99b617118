package blog.markdown.kramdown;

import blog.markdown.limits.Unrenderable;

/// How much work one text may be: characters read, characters written, depth, and time. A usual post's characters are
/// read ten times, thirty at most; one that makes the same place be tried again and again is stopped here. A count,
/// unlike a clock, answers the same for the same text on a busy machine.
final class Meter {
    private static final long READS_A_CHARACTER = 60;
    private static final long READS_AT_LEAST = 10_000_000;
    private static final int MAX_WRITTEN = 8 * 1024 * 1024;
    private static final int MAX_DEPTH = 100;
    private static final int CLOCK_EVERY = 1 << 16;

    private final long maxReads;
    private final long deadlineNanos;
    private long reads;
    private long clockAt = CLOCK_EVERY;
    private int depth;

    Meter(int length, long deadlineNanos) {
        this.maxReads = READS_AT_LEAST + READS_A_CHARACTER * length;
        this.deadlineNanos = deadlineNanos;
    }

    void read(int characters) {
        reads += characters;
        if (reads >= clockAt) {
            clockAt = reads + CLOCK_EVERY;
            if (reads > maxReads || System.nanoTime() - deadlineNanos > 0) {
                throw new Kramdown.Exhausted();
            }
        }
    }

    void wrote(int length) {
        if (length > MAX_WRITTEN) {
            throw new Unrenderable("repeats its links and abbreviations too often");
        }
    }

    void enter() {
        if (++depth > MAX_DEPTH) {
            throw new Unrenderable("nests too deeply to be rendered");
        }
    }

    void leave() {
        depth--;
    }
}
