/// The benchmark: what is measured, against which target, and how it is told.
@NullMarked
package blog.bench;

import org.jspecify.annotations.NullMarked;
