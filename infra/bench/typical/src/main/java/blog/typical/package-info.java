/// A function that reads one post, written the way most introductions to Java on Lambda write it. It is not part of the
/// blog: the benchmark starts it beside the blog's reader.
@NullMarked
package blog.typical;

import org.jspecify.annotations.NullMarked;
