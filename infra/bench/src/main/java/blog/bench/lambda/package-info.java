/// Functions as processes, and what they have around them.
@NullMarked
package blog.bench.lambda;

import org.jspecify.annotations.NullMarked;
