/// What requests bring along: how it is written, and JSON from strangers.
@NullMarked
package blog.http.body;

import org.jspecify.annotations.NullMarked;
