/// Files of comments from elsewhere, read from their start to their end without being held in memory.
@NullMarked
package blog.cli.comments.sources;

import org.jspecify.annotations.NullMarked;
