/// Posts in their table: the current version at each slug, the revisions, the registry, and the edits that change them.
@NullMarked
package blog.posts.store;

import org.jspecify.annotations.NullMarked;
