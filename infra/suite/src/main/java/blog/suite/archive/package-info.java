/// A folder of posts as ten years of blogging with Jekyll leave it, made up, with everything odd that real ones have.
@NullMarked
package blog.suite.archive;

import org.jspecify.annotations.NullMarked;
