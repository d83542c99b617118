@NullMarked
package blog.cli.comments.html;

import org.jspecify.annotations.NullMarked;
