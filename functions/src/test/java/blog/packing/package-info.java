/// The build step that makes of the module's jar what Lambda gets: only what runs, with one native library.
@NullMarked
package blog.packing;

import org.jspecify.annotations.NullMarked;
