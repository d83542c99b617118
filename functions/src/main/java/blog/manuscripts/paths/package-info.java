/// What the path of an author's file says.
@NullMarked
package blog.manuscripts.paths;

import org.jspecify.annotations.NullMarked;
