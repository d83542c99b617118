/// Markdown as kramdown with its GFM parser understands it. A text becomes a tree of blocks, then the raw text in it
/// becomes spans, then the tree a page; the page is as hostile as the text it came from.
@NullMarked
package blog.markdown.kramdown;

import org.jspecify.annotations.NullMarked;
