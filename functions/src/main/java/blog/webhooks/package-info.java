/// Webhooks: addresses that are told what becomes of posts and comments.
@NullMarked
package blog.webhooks;

import org.jspecify.annotations.NullMarked;
