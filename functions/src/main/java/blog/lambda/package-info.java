/// The Lambda entry points, and API Gateway's events at their edge.
@NullMarked
package blog.lambda;

import org.jspecify.annotations.NullMarked;
