@NullMarked
package blog.comments.judging;

import org.jspecify.annotations.NullMarked;
