/// Everything that is started and measured: the blog's functions in several ways, and what they are compared with.
@NullMarked
package blog.bench.contestant;

import org.jspecify.annotations.NullMarked;
