/// What a function is invoked with when no Lambda service is there.
@NullMarked
package blog.local.lambda;

import org.jspecify.annotations.NullMarked;
