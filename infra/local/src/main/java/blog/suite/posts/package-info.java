/// Checks of what authors do: publishing, drafting, deleting, and everything that is refused.
@NullMarked
package blog.suite.posts;

import org.jspecify.annotations.NullMarked;
