/// Commands about who is told what becomes of the blog.
@NullMarked
package blog.cli.webhooks;

import org.jspecify.annotations.NullMarked;
