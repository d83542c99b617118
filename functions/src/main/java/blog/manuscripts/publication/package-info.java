/// Whether a file says that it is meant for the public.
@NullMarked
package blog.manuscripts.publication;

import org.jspecify.annotations.NullMarked;
