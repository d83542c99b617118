/// Manuscripts: what an author's Markdown file with front matter says, read as Jekyll reads it.
@NullMarked
package blog.manuscripts;

import org.jspecify.annotations.NullMarked;
