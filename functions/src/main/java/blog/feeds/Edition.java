package blog.feeds;

import blog.feeds.formats.Entry;
import blog.feeds.formats.Feed;
import blog.feeds.formats.Format;
import java.util.List;
import java.util.Locale;

/// One of the feeds that are kept: of all posts, or of those in one language, in one format. `lang` is in lower case,
/// and empty for all.
public record Edition(Format format, String lang) {
    public Edition {
        lang = lang.toLowerCase(Locale.ROOT);
    }

    /// The feed of these posts.
    public Feed feed(Addresses addresses, List<Entry> entries) {
        return new Feed(
                addresses.site().title(),
                lang.isEmpty() ? addresses.site().lang() : lang,
                addresses.feed(format, lang.isEmpty() ? "" : "?lang=" + lang),
                addresses.home(),
                entries);
    }

    String partition() {
        return "FEED#" + this;
    }

    /// As the table and messages have it: `atom`, `atom#de`.
    @Override
    public String toString() {
        return format.word() + (lang.isEmpty() ? "" : "#" + lang);
    }
}
