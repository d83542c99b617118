/// As much of HTTP/1.1 as Lambda and DynamoDB need to be played: blocking, one thread a connection, so that what a
/// server
/// adds to every figure is little and always the same.
@NullMarked
package blog.rig.wire;

import org.jspecify.annotations.NullMarked;
