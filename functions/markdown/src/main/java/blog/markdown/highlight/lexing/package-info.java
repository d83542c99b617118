/// Cuts code into tokens by rules that are the same for most languages. Every rule that matches consumes what it has
/// looked at, or remembers that it need not look again, so that any text is read in linear time.
@NullMarked
package blog.markdown.highlight.lexing;

import org.jspecify.annotations.NullMarked;
