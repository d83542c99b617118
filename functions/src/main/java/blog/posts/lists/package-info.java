/// Lists of posts: derived partitions that are read by key, a page at a time.
@NullMarked
package blog.posts.lists;

import org.jspecify.annotations.NullMarked;
