/// The little Markdown of comments: from strangers, so by a strict list of what is allowed.
@NullMarked
package blog.markdown.comments;

import org.jspecify.annotations.NullMarked;
