/// Commands about what becomes of the blog.
@NullMarked
package blog.cli.events;

import org.jspecify.annotations.NullMarked;
