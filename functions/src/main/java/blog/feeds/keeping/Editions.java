package blog.feeds.keeping;

import blog.feeds.Addresses;
import blog.feeds.Edition;
import blog.feeds.formats.Entry;
import blog.feeds.formats.Format;
import blog.posts.lists.EntryTable;
import blog.posts.store.PostRegistry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is true now, written down: the feeds of all posts, and of those in each language.
public record Editions(EntryTable lists, PostRegistry posts, LanguageTable languages, Addresses addresses) {

    /// All that there are to be.
    Map<Edition, byte[]> all() {
        var newest = new NewestPosts(lists, posts, addresses);
        var written = new LinkedHashMap<Edition, byte[]>();
        write("", newest, written);
        Set<String> known = languages.all();
        Set<String> more = languages.lacking(known, newest.languages());
        languages.add(more);
        known.forEach(lang -> write(lang, newest, written));
        more.forEach(lang -> write(lang, newest, written));
        return written;
    }

    /// Those in languages that no feed was kept in before.
    Map<Edition, byte[]> missing(Set<String> found) {
        var newest = new NewestPosts(lists, posts, addresses);
        var written = new LinkedHashMap<Edition, byte[]>();
        languages.lacking(languages.all(), found).forEach(lang -> write(lang, newest, written));
        return written;
    }

    private void write(String lang, NewestPosts newest, Map<Edition, byte[]> into) {
        List<Entry> entries = newest.in(lang);
        for (Format format : Format.values()) {
            var edition = new Edition(format, lang);
            into.put(edition, format.write(edition.feed(addresses, entries)));
        }
    }
}
