/// How moderators see what waits for them, and decide.
@NullMarked
package blog.comments.moderation;

import org.jspecify.annotations.NullMarked;
