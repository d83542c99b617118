@NullMarked
package blog.lambda;

import org.jspecify.annotations.NullMarked;
