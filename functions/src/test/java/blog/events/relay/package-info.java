@NullMarked
package blog.events.relay;

import org.jspecify.annotations.NullMarked;
