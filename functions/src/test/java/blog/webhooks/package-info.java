@NullMarked
package blog.webhooks;

import org.jspecify.annotations.NullMarked;
