/// Markdown to HTML: flexmark with its kramdown profile, under a deadline, then the sanitiser, always last.
@NullMarked
package blog.posts.markdown;

import org.jspecify.annotations.NullMarked;
