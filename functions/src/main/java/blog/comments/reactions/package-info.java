/// What readers leave on a post without words.
@NullMarked
package blog.comments.reactions;

import org.jspecify.annotations.NullMarked;
