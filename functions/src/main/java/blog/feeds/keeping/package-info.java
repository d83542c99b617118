/// How feeds and sitemaps are kept.
@NullMarked
package blog.feeds.keeping;

import org.jspecify.annotations.NullMarked;
