package blog.feeds.formats;

/// Atom (RFC 4287), with threads (RFC 4685).
final class Atom implements Writing {
    private static final String XML = "http://www.w3.org/2005/Atom";
    private static final String THREADS = "http://purl.org/syndication/thread/1.0";

    @Override
    public String begin(Feed feed) {
        return new Xml()
                .declared()
                .open("feed", "xmlns", XML, "xmlns:thr", THREADS, "xml:lang", feed.lang())
                .text("id", feed.self())
                .text("title", feed.title())
                .text("updated", feed.updated().toString())
                .empty("link", "rel", "self", "type", "application/atom+xml", "href", feed.self())
                .empty("link", "rel", "alternate", "href", feed.home())
                // An entry may have no author of its own (§4.1.1).
                .open("author")
                .text("name", feed.title())
                .close("author")
                .toString();
    }

    @Override
    public String entry(Entry entry) {
        Xml xml = entry.lang().isEmpty() ? new Xml().open("entry") : new Xml().open("entry", "xml:lang", entry.lang());
        xml.text("id", entry.id())
                .text("title", entry.title())
                .empty("link", "rel", "alternate", "href", entry.url())
                .text("published", entry.published().toString())
                .text("updated", entry.updated().toString());
        for (Entry.Person author : entry.authors()) {
            xml.open("author").text("name", author.name());
            if (author.url() != null) {
                xml.text("uri", author.url());
            }
            xml.close("author");
        }
        entry.categories()
                .forEach(category -> xml.empty("category", "term", category.term(), "label", category.label()));
        if (entry.parent() != null) {
            xml.empty(
                    "thr:in-reply-to",
                    "ref",
                    entry.parent().id(),
                    "href",
                    entry.parent().url());
        }
        if (!entry.excerpt().isEmpty()) {
            xml.text("summary", entry.excerpt());
        }
        if (entry.html() != null) {
            xml.text("content", entry.html(), "type", "html");
        }
        return xml.close("entry").toString();
    }

    @Override
    public String between() {
        return "";
    }

    @Override
    public String end() {
        return new Xml().close("feed").toString();
    }

    @Override
    public String escaped(String text) {
        return Xml.escaped(text);
    }
}
