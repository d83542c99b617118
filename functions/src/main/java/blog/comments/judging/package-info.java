/// What speaks against a comment that a stranger sends, cheapest first.
@NullMarked
package blog.comments.judging;

import org.jspecify.annotations.NullMarked;
