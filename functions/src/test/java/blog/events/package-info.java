@NullMarked
package blog.events;

import org.jspecify.annotations.NullMarked;
