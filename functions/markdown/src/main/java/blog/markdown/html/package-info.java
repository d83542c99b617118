/// HTML that others may see: what the policy lets through, headings with ids, and what was taken away.
@NullMarked
package blog.markdown.html;

import org.jspecify.annotations.NullMarked;
