@NullMarked
package blog.comments.reactions;

import org.jspecify.annotations.NullMarked;
