@NullMarked
package blog.purge;

import org.jspecify.annotations.NullMarked;
