package blog.comments;

import java.time.Instant;

/// A step of a comment's trail: who made what of it, and why; `why` may be empty.
public record Decision(Instant at, String by, CommentStatus from, CommentStatus to, String why) {}
