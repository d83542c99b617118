/// Before a comment is written: a token that the form is given, and work that its sender's computer does for it.
@NullMarked
package blog.comments.forms;

import org.jspecify.annotations.NullMarked;
