package blog.manuscripts.publication;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// Whether and when a post is to be published, by all that its file says about it; the words are [Manuscript]'s.
public record Publication(
        boolean draft,
        boolean withdrawn,
        boolean unclear,
        @Nullable OffsetDateTime publishAt,
        @Nullable OffsetDateTime expires) {}
