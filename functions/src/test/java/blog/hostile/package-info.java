@NullMarked
package blog.hostile;

import org.jspecify.annotations.NullMarked;
