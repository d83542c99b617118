/// What a command says to whoever started it.
@NullMarked
package blog.cli.terminal;

import org.jspecify.annotations.NullMarked;
