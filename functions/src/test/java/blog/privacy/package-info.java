@NullMarked
package blog.privacy;

import org.jspecify.annotations.NullMarked;
