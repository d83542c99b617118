@NullMarked
package blog.tags;

import org.jspecify.annotations.NullMarked;
