/// Feeds as values, and the formats that they are written in: Atom (RFC 4287), RSS 2.0 and JSON Feed 1.1.
@NullMarked
package blog.feeds.formats;

import org.jspecify.annotations.NullMarked;
