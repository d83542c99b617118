@NullMarked
package blog.comments.forms;

import org.jspecify.annotations.NullMarked;
