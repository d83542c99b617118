/// The consumer of both tables' streams, and the records it is called with.
@NullMarked
package blog.streams;

import org.jspecify.annotations.NullMarked;
