/// What strangers send: read, rendered, and stored once.
@NullMarked
package blog.comments.writing;

import org.jspecify.annotations.NullMarked;
