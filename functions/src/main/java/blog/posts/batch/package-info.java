/// Many manuscripts in one request.
@NullMarked
package blog.posts.batch;

import org.jspecify.annotations.NullMarked;
