/// The `blog` command line.
@NullMarked
package blog.cli;

import org.jspecify.annotations.NullMarked;
