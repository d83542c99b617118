/// The small item that leads from a post's address to its comments.
@NullMarked
package blog.posts.gate;

import org.jspecify.annotations.NullMarked;
