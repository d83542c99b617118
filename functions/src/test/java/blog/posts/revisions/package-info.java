@NullMarked
package blog.posts.revisions;

import org.jspecify.annotations.NullMarked;
