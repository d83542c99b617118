/// The blog on a laptop: the functions behind a small gateway, on an embedded DynamoDB.
@NullMarked
package blog.local;

import org.jspecify.annotations.NullMarked;
