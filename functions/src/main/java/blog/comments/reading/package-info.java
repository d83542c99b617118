/// How comments are read.
@NullMarked
package blog.comments.reading;

import org.jspecify.annotations.NullMarked;
