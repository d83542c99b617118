package blog.events;

import org.jspecify.annotations.Nullable;

/// What is known of a post from now on instead of `before`, and the change to tell, if there is one.
record News(
        String postId,
        Announced before,
        Announced after,
        @Nullable Change change) {}
