@NullMarked
package blog.cli.tokens;

import org.jspecify.annotations.NullMarked;
