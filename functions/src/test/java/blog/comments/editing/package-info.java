@NullMarked
package blog.comments.editing;

import org.jspecify.annotations.NullMarked;
