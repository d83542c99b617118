/// Comments on their way into a blog and out of it.
@NullMarked
package blog.cli.comments;

import org.jspecify.annotations.NullMarked;
