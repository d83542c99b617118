/// Everything derived, computed anew from the posts; and lost posts from their revisions.
@NullMarked
package blog.rebuild;

import org.jspecify.annotations.NullMarked;
