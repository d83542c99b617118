/// HTTP as the blog speaks it: requests and responses as values, and problems as RFC 9457 has them.
@NullMarked
package blog.http;

import org.jspecify.annotations.NullMarked;
