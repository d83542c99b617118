@NullMarked
package blog.local.queues;

import org.jspecify.annotations.NullMarked;
