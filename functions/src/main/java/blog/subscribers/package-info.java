/// Those who react to events behind a queue of their own, and how their messages reach them.
@NullMarked
package blog.subscribers;

import org.jspecify.annotations.NullMarked;
