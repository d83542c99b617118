/// The events that API Gateway makes of requests, and the answers that it takes.
@NullMarked
package blog.lambda.proxy;

import org.jspecify.annotations.NullMarked;
