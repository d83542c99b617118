package blog.posts.previews;

import blog.names.Slug;
import java.time.Instant;

/// What a link shows until when: the post with this id, which lay at `slug` when the link was made.
record Preview(String postId, Slug slug, Instant expires) {}
