/// What follows from what becomes of comments.
@NullMarked
package blog.comments.following;

import org.jspecify.annotations.NullMarked;
