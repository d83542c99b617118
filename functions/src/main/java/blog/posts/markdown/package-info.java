/// Markdown to HTML: in the dialect that a post names, under a deadline, then the sanitiser, always last.
@NullMarked
package blog.posts.markdown;

import org.jspecify.annotations.NullMarked;
