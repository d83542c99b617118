/// Colours for code, as names of classes: the languages that are known, and the way from a page's code blocks to spans.
@NullMarked
package blog.markdown.highlight;

import org.jspecify.annotations.NullMarked;
