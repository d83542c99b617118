/// Checks of who is told what becomes of posts.
@NullMarked
package blog.suite.webhooks;

import org.jspecify.annotations.NullMarked;
