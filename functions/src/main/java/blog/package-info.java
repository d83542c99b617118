/// The wiring of the blog: every object, made by hand.
@NullMarked
package blog;

import org.jspecify.annotations.NullMarked;
