/// The way of events onto the bus: the log and the stream of comments are what is relayed.
@NullMarked
package blog.events.relay;

import org.jspecify.annotations.NullMarked;
