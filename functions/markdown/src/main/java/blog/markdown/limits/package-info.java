/// What rendering refuses to do.
@NullMarked
package blog.markdown.limits;

import org.jspecify.annotations.NullMarked;
