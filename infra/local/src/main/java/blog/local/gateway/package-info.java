/// API Gateway's REST API v1, as far as a function can tell: HTTP in, proxy events out.
@NullMarked
package blog.local.gateway;

import org.jspecify.annotations.NullMarked;
