/// What readers get of a post: made from its manuscript, or amended where its text stays.
@NullMarked
package blog.posts.rendering;

import org.jspecify.annotations.NullMarked;
