package blog.comments.writing;

import java.time.Instant;

/// What an idempotency key stands for on one post: the id and time of the comment that is made of it, however often the
/// request comes, and the digest of the body that it came with.
record Claim(String commentId, Instant created, String digest) {}
