/// As much of HTTP/1.1 as the rig's two servers need: blocking, one thread a connection, so that what they add to every
/// figure is little and always the same.
@NullMarked
package blog.bench.wire;

import org.jspecify.annotations.NullMarked;
