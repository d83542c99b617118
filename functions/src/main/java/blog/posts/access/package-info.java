/// Who may know of a post, and under which conditions it may be written.
@NullMarked
package blog.posts.access;

import org.jspecify.annotations.NullMarked;
