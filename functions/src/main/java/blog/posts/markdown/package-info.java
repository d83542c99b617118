/// Markdown to HTML: as kramdown makes it, under a deadline, then the sanitiser, always last.
@NullMarked
package blog.posts.markdown;

import org.jspecify.annotations.NullMarked;
