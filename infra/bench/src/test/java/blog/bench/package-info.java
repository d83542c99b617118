/// The rig's own arithmetic, and counts that are measured with it.
@NullMarked
package blog.bench;

import org.jspecify.annotations.NullMarked;
