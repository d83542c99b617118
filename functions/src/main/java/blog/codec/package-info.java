/// Formats without HTTP or AWS: JSON, dates, ids, checksums, and the files that are part of the program.
@NullMarked
package blog.codec;

import org.jspecify.annotations.NullMarked;
