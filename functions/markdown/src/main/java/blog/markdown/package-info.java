/// Markdown to HTML: in the dialect that a text names, under a deadline, then the sanitiser, always last.
@NullMarked
package blog.markdown;

import org.jspecify.annotations.NullMarked;
