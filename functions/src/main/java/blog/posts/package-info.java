/// Posts: how they are stored, written, read and listed.
@NullMarked
package blog.posts;

import org.jspecify.annotations.NullMarked;
