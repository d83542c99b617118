/// Checks of what readers get: representations, conditions, lists, tags.
@NullMarked
package blog.suite.reading;

import org.jspecify.annotations.NullMarked;
