/// The feeds of all posts and of each language, as they are kept; see `keeping` for how, and `reading` for the routes.
@NullMarked
package blog.feeds;

import org.jspecify.annotations.NullMarked;
