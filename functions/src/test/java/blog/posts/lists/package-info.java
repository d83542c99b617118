@NullMarked
package blog.posts.lists;

import org.jspecify.annotations.NullMarked;
