/// Commands about who may do what.
@NullMarked
package blog.cli.tokens;

import org.jspecify.annotations.NullMarked;
