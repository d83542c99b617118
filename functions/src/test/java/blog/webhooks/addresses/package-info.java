@NullMarked
package blog.webhooks.addresses;

import org.jspecify.annotations.NullMarked;
