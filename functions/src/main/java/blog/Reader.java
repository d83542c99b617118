package blog;

import blog.authors.AuthorReading;
import blog.comments.reading.CommentFeed;
import blog.comments.reading.CommentReading;
import blog.events.ChangeReading;
import blog.feeds.FeedTable;
import blog.feeds.reading.FeedReading;
import blog.feeds.sitemaps.SitemapReading;
import blog.feeds.sitemaps.SitemapTable;
import blog.http.routing.Router;
import blog.names.Site;
import blog.posts.lists.PostListing;
import blog.posts.previews.PreviewReading;
import blog.posts.reading.PostReading;
import blog.service.ServiceReading;
import blog.service.StylesheetReading;
import blog.tags.TagReading;
import java.util.List;

/// What anyone may read.
public final class Reader {
    private Reader() {}

    public static Router of(Blog blog) {
        Tables tables = blog.tables();
        Site site = blog.settings().site();
        String apiUrl = blog.settings().apiUrl();
        var feeds = new FeedTable(tables.dynamo(), tables.content());
        var sitemaps = new SitemapTable(tables.dynamo(), tables.content());
        var posts = new PostReading(tables.posts(), tables.revisions());
        return blog.router(List.of(
                new ServiceReading().routes(),
                new StylesheetReading().routes(),
                posts.routes(),
                new PreviewReading(tables.previews(), tables.posts(), tables.revisions(), posts, blog.clock()).routes(),
                new PostListing(tables.lists(), tables.vocabularies()).routes(),
                new AuthorReading(tables.profiles(), tables.lists()).routes(),
                new TagReading(tables.tags(), tables.vocabularies()).routes(),
                new ChangeReading(tables.changes()).routes(),
                new FeedReading(feeds, tables.lists(), tables.vocabularies(), site, apiUrl).routes(),
                new SitemapReading(sitemaps, apiUrl).routes(),
                new CommentReading(tables.gates(), tables.ofComments().pages()).routes(),
                new CommentFeed(tables.gates(), tables.ofComments().pages(), site).routes()));
    }
}
