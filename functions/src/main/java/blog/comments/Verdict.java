package blog.comments;

import java.util.List;

/// How much a comment looks like spam, and why, in words for a moderator.
public record Verdict(int score, List<String> reasons) {
    public static final Verdict CLEAN = new Verdict(0, List.of());

    /// From here on a comment waits for a moderator.
    private static final int HELD = 3;

    private static final int SPAM = 6;

    public Verdict {
        reasons = List.copyOf(reasons);
    }

    /// What a comment of this score is at least.
    public CommentStatus status() {
        return score >= SPAM ? CommentStatus.SPAM : score >= HELD ? CommentStatus.HELD : CommentStatus.VISIBLE;
    }
}
