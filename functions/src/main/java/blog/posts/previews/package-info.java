/// Posts shown to whoever holds a link, before they are public.
@NullMarked
package blog.posts.previews;

import org.jspecify.annotations.NullMarked;
