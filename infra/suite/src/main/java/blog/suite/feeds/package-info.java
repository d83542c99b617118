/// What feed readers and search engines get.
@NullMarked
package blog.suite.feeds;

import org.jspecify.annotations.NullMarked;
