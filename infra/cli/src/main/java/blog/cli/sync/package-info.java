/// A folder of posts and a blog, brought to say the same, in either direction.
@NullMarked
package blog.cli.sync;

import org.jspecify.annotations.NullMarked;
