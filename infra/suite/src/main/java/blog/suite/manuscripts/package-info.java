/// Checks of what becomes of a manuscript: its front matter, its Markdown, and everything that is refused.
@NullMarked
package blog.suite.manuscripts;

import org.jspecify.annotations.NullMarked;
