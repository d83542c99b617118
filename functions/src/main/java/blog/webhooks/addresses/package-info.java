/// Where webhooks may lead: what an address says, and what its name stands for when it is used.
@NullMarked
package blog.webhooks.addresses;

import org.jspecify.annotations.NullMarked;
