package blog.feeds.sitemaps;

import blog.feeds.Addresses;
import blog.feeds.formats.Xml;
import blog.names.Slug;
import blog.posts.lists.ListEntry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// Cuts the addresses of all posts into pages. They come oldest first, so that a new post changes the last page alone.
public final class SitemapWriting {
    static final String XMLNS = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final int MOST_ADDRESSES = 5000;
    /// Compressing gains little on such as look like chance, and the page has to fit into an item.
    private static final int MOST_SLUG_BYTES = 400_000;

    private final Addresses addresses;
    private final List<SitemapPage> pages = new ArrayList<>();
    private Xml page = begun();
    private int count;
    private int bytes;
    private Instant changed = Instant.EPOCH;

    public SitemapWriting(Addresses addresses) {
        this.addresses = addresses;
    }

    public void add(ListEntry post) {
        int length = post.slug().getBytes(StandardCharsets.UTF_8).length;
        if (count == MOST_ADDRESSES || bytes + length > MOST_SLUG_BYTES) {
            end();
        }
        count++;
        bytes += length;
        changed = post.updated().isAfter(changed) ? post.updated() : changed;
        page.open("url")
                .text("loc", addresses.post(new Slug(post.slug())))
                .text("lastmod", seconds(post.updated()))
                .close("url");
    }

    /// All pages, in order; none when there is no post.
    public List<SitemapPage> pages() {
        if (count > 0) {
            end();
        }
        return pages;
    }

    private void end() {
        byte[] xml = page.close("urlset").toString().getBytes(StandardCharsets.UTF_8);
        pages.add(new SitemapPage(pages.size() + 1, xml, changed));
        page = begun();
        count = 0;
        bytes = 0;
        changed = Instant.EPOCH;
    }

    private static Xml begun() {
        return new Xml().declared().open("urlset", "xmlns", XMLNS);
    }

    static String seconds(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
