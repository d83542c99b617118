@NullMarked
package blog.cli.comments.sources;

import org.jspecify.annotations.NullMarked;
