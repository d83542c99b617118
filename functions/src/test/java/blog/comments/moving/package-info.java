@NullMarked
package blog.comments.moving;

import org.jspecify.annotations.NullMarked;
