/// Sitemaps (sitemaps.org): where front ends show the posts, for search engines.
@NullMarked
package blog.feeds.sitemaps;

import org.jspecify.annotations.NullMarked;
