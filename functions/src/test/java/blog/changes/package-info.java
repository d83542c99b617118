@NullMarked
package blog.changes;

import org.jspecify.annotations.NullMarked;
