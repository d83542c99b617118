/// The routes that feeds are read through.
@NullMarked
package blog.feeds.reading;

import org.jspecify.annotations.NullMarked;
