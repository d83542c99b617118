package blog.feeds.formats;

import blog.codec.HttpDate;

/// RSS 2.0; whole texts are in `content:encoded`, and names of authors, who have no address of mail here, in
/// `dc:creator`. Its dates are those of HTTP (RFC 822 with years of four digits).
final class Rss implements Writing {

    @Override
    public String begin(Feed feed) {
        return new Xml()
                .declared()
                .open(
                        "rss",
                        "version",
                        "2.0",
                        "xmlns:atom",
                        "http://www.w3.org/2005/Atom",
                        "xmlns:content",
                        "http://purl.org/rss/1.0/modules/content/",
                        "xmlns:dc",
                        "http://purl.org/dc/elements/1.1/")
                .open("channel")
                .text("title", feed.title())
                .text("link", feed.home())
                .text("description", feed.title())
                .text("language", feed.lang())
                .text("lastBuildDate", HttpDate.format(feed.updated()))
                .empty("atom:link", "rel", "self", "type", "application/rss+xml", "href", feed.self())
                .toString();
    }

    @Override
    public String entry(Entry entry) {
        Xml xml = new Xml()
                .open("item")
                .text("title", entry.title())
                .text("link", entry.url())
                .text("guid", entry.id(), "isPermaLink", "false")
                .text("pubDate", HttpDate.format(entry.published()));
        entry.authors().forEach(author -> xml.text("dc:creator", author.name()));
        entry.categories().forEach(category -> xml.text("category", category.label()));
        // A text is taken for HTML here.
        xml.text("description", Xml.escaped(entry.excerpt()));
        if (entry.html() != null) {
            xml.text("content:encoded", entry.html());
        }
        return xml.close("item").toString();
    }

    @Override
    public String between() {
        return "";
    }

    @Override
    public String end() {
        return new Xml().close("channel").close("rss").toString();
    }

    @Override
    public String escaped(String text) {
        return Xml.escaped(text);
    }
}
