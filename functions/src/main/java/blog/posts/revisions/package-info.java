/// What posts were: their revisions, what differs between them, and the way back.
@NullMarked
package blog.posts.revisions;

import org.jspecify.annotations.NullMarked;
