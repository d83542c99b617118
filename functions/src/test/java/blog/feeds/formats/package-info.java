@NullMarked
package blog.feeds.formats;

import org.jspecify.annotations.NullMarked;
