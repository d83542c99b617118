/// Checks of what holds for every address: authentication, methods, paths, CORS, caching.
@NullMarked
package blog.suite.http;

import org.jspecify.annotations.NullMarked;
