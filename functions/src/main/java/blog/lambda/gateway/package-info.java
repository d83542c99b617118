/// API Gateway's events and answers, and what they are inside.
@NullMarked
package blog.lambda.gateway;

import org.jspecify.annotations.NullMarked;
