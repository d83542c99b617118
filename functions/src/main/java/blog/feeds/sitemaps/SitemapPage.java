package blog.feeds.sitemaps;

import blog.codec.Checksum;
import java.time.Instant;

/// A page of a sitemap: its number, from 1, its text, and when one of its posts was last changed.
public record SitemapPage(int number, byte[] xml, Instant changed) {

    /// What the index says of it.
    public Line line() {
        return new Line(Checksum.of(xml), changed);
    }

    /// A page without its text.
    public record Line(String etag, Instant changed) {}
}
