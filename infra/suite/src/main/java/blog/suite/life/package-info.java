/// The life of a post: what it was, what becomes of it, and by which names.
@NullMarked
package blog.suite.life;

import org.jspecify.annotations.NullMarked;
