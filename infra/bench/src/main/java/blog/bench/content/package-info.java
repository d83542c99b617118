/// The blog that the rig serves, and the requests that are made to it.
@NullMarked
package blog.bench.content;

import org.jspecify.annotations.NullMarked;
