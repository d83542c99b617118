/// Who writes for the blog, as authors tell it themselves.
@NullMarked
package blog.authors;

import org.jspecify.annotations.NullMarked;
