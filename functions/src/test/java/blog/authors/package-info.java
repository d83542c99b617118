@NullMarked
package blog.authors;

import org.jspecify.annotations.NullMarked;
