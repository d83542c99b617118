/// The way from a queue to its function, as Lambda's mapping has it.
@NullMarked
package blog.local.queues;

import org.jspecify.annotations.NullMarked;
