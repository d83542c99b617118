/// What writers do with their own comments, by the token that they were given.
@NullMarked
package blog.comments.editing;

import org.jspecify.annotations.NullMarked;
