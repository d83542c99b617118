/// Posts as the table holds them: the current version, its revisions, and the gate that leads to its comments.
@NullMarked
package blog.posts.store;

import org.jspecify.annotations.NullMarked;
