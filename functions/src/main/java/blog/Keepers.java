package blog;

import blog.feeds.Addresses;
import blog.feeds.FeedTable;
import blog.feeds.keeping.Editions;
import blog.feeds.keeping.KeptFeeds;
import blog.feeds.keeping.LanguageTable;
import blog.feeds.sitemaps.SitemapTable;
import blog.posts.lists.EntryTable;
import blog.settings.Settings;
import blog.subscribers.keeping.MarkTable;

/// What is kept because of what has become of all posts.
public final class Keepers {
    private Keepers() {}

    public static KeptFeeds feeds(Blog blog) {
        Tables tables = blog.tables();
        Settings settings = blog.settings();
        return new KeptFeeds(
                tables.changes(),
                new MarkTable(tables.dynamo(), tables.content(), KeptFeeds.MARKS),
                new Editions(
                        new EntryTable(tables.dynamo(), tables.content()),
                        tables.registry(),
                        new LanguageTable(tables.dynamo(), tables.content()),
                        Addresses.kept(settings.site(), settings.apiUrl())),
                new FeedTable(tables.dynamo(), tables.content()),
                new SitemapTable(tables.dynamo(), tables.content()),
                blog.clock());
    }
}
