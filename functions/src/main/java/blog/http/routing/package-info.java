/// From a request to its handler and back: one router, one catch, and what every answer gets.
@NullMarked
package blog.http.routing;

import org.jspecify.annotations.NullMarked;
