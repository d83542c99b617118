@NullMarked
package blog.posts;

import org.jspecify.annotations.NullMarked;
