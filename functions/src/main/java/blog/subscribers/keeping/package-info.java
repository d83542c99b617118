/// Keepers: subscribers that keep something which follows from all posts, and how far they have read.
@NullMarked
package blog.subscribers.keeping;

import org.jspecify.annotations.NullMarked;
