/// The HTML of others' comments, made the Markdown of ours.
@NullMarked
package blog.cli.comments.html;

import org.jspecify.annotations.NullMarked;
