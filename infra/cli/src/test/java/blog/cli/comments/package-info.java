@NullMarked
package blog.cli.comments;

import org.jspecify.annotations.NullMarked;
