package blog.markdown.commonmark;

import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.DataHolder;

/// A text that may be read only so often: flexmark reads a character of a usual post about six times, and one that
/// makes its regular expressions backtrack without end. Throwing from `charAt` is the one way to stop such an
/// expression, and a count, unlike a clock, answers the same for the same text on a busy machine.
final class MeteredText implements CharSequence {
    private static final long READS_A_CHARACTER = 60;
    private static final long READS_AT_LEAST = 10_000_000;
    private static final int CLOCK_EVERY = 1 << 6;

    private final String text;
    private final long deadlineNanos;
    private final long maxReads;
    private long reads;

    MeteredText(String text, long deadlineNanos) {
        this.text = text;
        this.deadlineNanos = deadlineNanos;
        this.maxReads = READS_AT_LEAST + READS_A_CHARACTER * text.length();
    }

    /// The text that a document was parsed from.
    static MeteredText of(DataHolder document) {
        return (MeteredText) ((Document) document).getChars().getBase();
    }

    @Override
    public char charAt(int index) {
        if (++reads % CLOCK_EVERY == 0) {
            check();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }

    /// Counts what takes as long as so many reads.
    void work(long worth) {
        reads += worth;
        check();
    }

    /// Throws when the time is over or the text was read too often.
    void check() {
        if (reads > maxReads || System.nanoTime() - deadlineNanos > 0) {
            throw new CommonMark.Exhausted();
        }
    }
}
