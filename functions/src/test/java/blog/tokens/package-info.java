@NullMarked
package blog.tokens;

import org.jspecify.annotations.NullMarked;
