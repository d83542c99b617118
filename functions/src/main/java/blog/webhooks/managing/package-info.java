/// The routes by which owners and editors keep webhooks.
@NullMarked
package blog.webhooks.managing;

import org.jspecify.annotations.NullMarked;
