/// What has become of published posts, in order, for those who keep a copy of the blog.
@NullMarked
package blog.events;

import org.jspecify.annotations.NullMarked;
