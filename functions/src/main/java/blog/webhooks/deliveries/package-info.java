/// What is sent to webhooks: one delivery for each event and webhook, and what has become of it.
@NullMarked
package blog.webhooks.deliveries;

import org.jspecify.annotations.NullMarked;
