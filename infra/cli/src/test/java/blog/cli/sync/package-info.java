@NullMarked
package blog.cli.sync;

import org.jspecify.annotations.NullMarked;
