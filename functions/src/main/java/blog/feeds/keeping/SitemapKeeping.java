package blog.feeds.keeping;

import blog.feeds.sitemaps.SitemapPage;
import blog.feeds.sitemaps.SitemapPage.Line;
import blog.feeds.sitemaps.SitemapTable;
import blog.feeds.sitemaps.SitemapWriting;
import blog.posts.lists.ListEntry;
import blog.posts.lists.PostPlaces;
import blog.subscribers.keeping.Keeping;
import blog.subscribers.keeping.UpTo;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// Keeps the sitemaps by a walk over all posts. On its way it meets every language.
final class SitemapKeeping implements Keeping {
    /// To be raised when they are written in another way.
    private static final String WRITTEN = "1";

    /// A walk reads everything, so it is rarer the more there may be: at most once a minute from ten thousand changes
    /// on.
    private static final Duration FOR_EACH_CHANGE = Duration.ofMillis(6);

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final Editions editions;
    private final FeedKeeping feeds;
    private final SitemapTable sitemaps;
    private final Clock clock;

    SitemapKeeping(Editions editions, FeedKeeping feeds, SitemapTable sitemaps, Clock clock) {
        this.editions = editions;
        this.feeds = feeds;
        this.sitemaps = sitemaps;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "sitemaps";
    }

    @Override
    public String form() {
        return FeedKeeping.form(WRITTEN, editions.addresses());
    }

    @Override
    public Duration pause(UpTo upTo) {
        long most = LONGEST_PAUSE.toMillis();
        return Duration.ofMillis(Math.min(most, Math.min(upTo.number(), most) * FOR_EACH_CHANGE.toMillis()));
    }

    /// Writes the pages that differ from those that the index tells of, and the index at last.
    @Override
    public void keep(UpTo upTo) {
        Walk walk = walk();
        List<Line> before = sitemaps.index(true);
        for (SitemapPage page : walk.pages()) {
            int place = page.number() - 1;
            if (place >= before.size() || !before.get(place).equals(page.line())) {
                sitemaps.put(page, upTo, clock.instant());
            }
        }
        for (int number = walk.pages().size() + 1; number <= before.size(); number++) {
            sitemaps.remove(number);
        }
        feeds.keepMissing(walk.languages(), upTo);
        sitemaps.putIndex(walk.pages(), upTo);
    }

    private record Walk(List<SitemapPage> pages, Set<String> languages) {}

    private Walk walk() {
        var writing = new SitemapWriting(editions.addresses());
        var languages = new TreeSet<String>();
        for (ListEntry entry : editions.lists().all(PostPlaces.RECENT)) {
            writing.add(entry);
            languages.add(entry.lang().toLowerCase(Locale.ROOT));
        }
        return new Walk(writing.pages(), languages);
    }

    /// Writes anew what is not what it should be up to here; answers with a line for each.
    List<String> mend(UpTo upTo) {
        var mended = new ArrayList<String>();
        Walk walk = walk();
        for (SitemapPage page : walk.pages()) {
            if (!sitemaps.holds(page)) {
                sitemaps.put(page, upTo, clock.instant());
                mended.add("sitemap " + page.number() + ": it was not what it should be");
            }
        }
        if (!sitemaps.index(true)
                .equals(walk.pages().stream().map(SitemapPage::line).toList())) {
            sitemaps.putIndex(walk.pages(), upTo);
            mended.add("sitemap: its index was not what it should be");
        }
        feeds.keepMissing(walk.languages(), upTo);
        return mended;
    }
}
