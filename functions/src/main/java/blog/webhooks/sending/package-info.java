/// The sending of deliveries, from the queue of webhooks.
@NullMarked
package blog.webhooks.sending;

import org.jspecify.annotations.NullMarked;
