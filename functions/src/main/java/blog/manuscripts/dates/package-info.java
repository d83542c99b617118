/// Dates as people write them.
@NullMarked
package blog.manuscripts.dates;

import org.jspecify.annotations.NullMarked;
