/// What a CDN before the API has to forget when posts change.
@NullMarked
package blog.purge;

import org.jspecify.annotations.NullMarked;
