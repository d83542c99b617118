/// Comments: personal data in a table of its own, the only one that strangers write to.
@NullMarked
package blog.comments;

import org.jspecify.annotations.NullMarked;
