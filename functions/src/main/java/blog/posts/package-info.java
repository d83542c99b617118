/// Posts over HTTP: read by anyone, written by their authors.
@NullMarked
package blog.posts;

import org.jspecify.annotations.NullMarked;
