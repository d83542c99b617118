@NullMarked
package blog.posts.highlight;

import org.jspecify.annotations.NullMarked;
