/// Posts written over HTTP: put, renamed, published when due, in batches.
@NullMarked
package blog.posts.writing;

import org.jspecify.annotations.NullMarked;
