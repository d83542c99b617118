/// Checks of what authors do with posts: publishing, drafting, deleting, and on which conditions.
@NullMarked
package blog.suite.posts;

import org.jspecify.annotations.NullMarked;
