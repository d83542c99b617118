@NullMarked
package blog.previews;

import org.jspecify.annotations.NullMarked;
