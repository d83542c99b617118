/// The Liquid that posts are written with, as far as it is understood.
@NullMarked
package blog.manuscripts.liquid;

import org.jspecify.annotations.NullMarked;
