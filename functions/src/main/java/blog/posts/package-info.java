/// Posts as the table holds them: the current version, its revisions, and the addresses that lead to it.
@NullMarked
package blog.posts;

import org.jspecify.annotations.NullMarked;
