@NullMarked
package blog.cli.webhooks;

import org.jspecify.annotations.NullMarked;
