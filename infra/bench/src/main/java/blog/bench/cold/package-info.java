/// What a request costs that finds nothing running: from the start of a process, or from a restored snapshot.
@NullMarked
package blog.bench.cold;

import org.jspecify.annotations.NullMarked;
