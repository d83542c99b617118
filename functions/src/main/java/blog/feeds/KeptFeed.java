package blog.feeds;

import blog.codec.Packed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A feed as it is kept: its entity tag, when it was kept, and the text, null where only the head was asked for.
public record KeptFeed(String etag, Instant time, @Nullable Packed body) {}
