package blog.feeds.keeping;

import blog.events.ChangeTable;
import blog.feeds.FeedTable;
import blog.feeds.sitemaps.SitemapTable;
import blog.subscribers.keeping.Keeper;
import blog.subscribers.keeping.MarkTable;
import blog.subscribers.keeping.UpTo;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/// The keeper of feeds and sitemaps, and the same for a rebuild.
public final class KeptFeeds {
    /// The partition of the keeper's marks.
    public static final String MARKS = "FEEDS";

    private final ChangeTable changes;
    private final MarkTable marks;
    private final FeedKeeping feeds;
    private final SitemapKeeping sitemaps;
    private final Clock clock;

    public KeptFeeds(
            ChangeTable changes,
            MarkTable marks,
            Editions editions,
            FeedTable feeds,
            SitemapTable sitemaps,
            Clock clock) {
        this.changes = changes;
        this.marks = marks;
        this.feeds = new FeedKeeping(editions, feeds, clock);
        this.sitemaps = new SitemapKeeping(editions, this.feeds, sitemaps, clock);
        this.clock = clock;
    }

    public Keeper keeper() {
        return new Keeper(changes, marks, clock, List.of(feeds, sitemaps));
    }

    /// Compares what is kept with what should be, and mends it; a line for each difference. What the keeper has still
    /// to
    /// do is none, and left to it.
    public List<String> mend() {
        var mended = new ArrayList<String>();
        ChangeTable.Head head = changes.head();
        var feedsUpTo = new UpTo(head.generation(), head.number(), feeds.form());
        if (marks.isFinished(feeds.name(), feedsUpTo)) {
            mended.addAll(feeds.mend(feedsUpTo));
        }
        var sitemapsUpTo = new UpTo(head.generation(), head.number(), sitemaps.form());
        if (marks.isFinished(sitemaps.name(), sitemapsUpTo)) {
            mended.addAll(sitemaps.mend(sitemapsUpTo));
        }
        return mended;
    }
}
