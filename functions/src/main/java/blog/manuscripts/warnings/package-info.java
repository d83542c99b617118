/// What an author is told about a file that was taken.
@NullMarked
package blog.manuscripts.warnings;

import org.jspecify.annotations.NullMarked;
