/// Comments from elsewhere, and all of this blog's for elsewhere.
@NullMarked
package blog.comments.moving;

import org.jspecify.annotations.NullMarked;
