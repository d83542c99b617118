@NullMarked
package blog.feeds;

import org.jspecify.annotations.NullMarked;
