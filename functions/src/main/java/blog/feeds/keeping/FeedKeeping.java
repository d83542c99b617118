package blog.feeds.keeping;

import blog.codec.Checksum;
import blog.feeds.Addresses;
import blog.feeds.Edition;
import blog.feeds.FeedTable;
import blog.subscribers.keeping.Keeping;
import blog.subscribers.keeping.UpTo;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Keeps the feeds of all posts and of each language.
final class FeedKeeping implements Keeping {
    /// To be raised when feeds are written in another way, so that all are written anew.
    private static final String WRITTEN = "1";

    private final Editions editions;
    private final FeedTable feeds;
    private final Clock clock;

    FeedKeeping(Editions editions, FeedTable feeds, Clock clock) {
        this.editions = editions;
        this.feeds = feeds;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "feeds";
    }

    @Override
    public String form() {
        return form(WRITTEN, editions.addresses());
    }

    static String form(String written, Addresses addresses) {
        var site = addresses.site();
        return Checksum.of(written, site.url(), site.title(), site.lang(), addresses.api());
    }

    @Override
    public Duration pause(UpTo upTo) {
        return Duration.ZERO;
    }

    @Override
    public void keep(UpTo upTo) {
        keep(editions.all(), upTo);
    }

    /// The feeds in languages that somebody has found, if there were none yet. They are noted last: who is stopped
    /// before finds them missing again.
    void keepMissing(Set<String> languages, UpTo upTo) {
        Map<Edition, byte[]> missing = editions.missing(languages);
        keep(missing, new UpTo(upTo.generation(), upTo.number(), form()));
        editions.languages().add(missing.keySet().stream().map(Edition::lang).collect(Collectors.toSet()));
    }

    private void keep(Map<Edition, byte[]> written, UpTo upTo) {
        Instant now = clock.instant();
        written.forEach((edition, plain) -> feeds.keep(edition, plain, upTo, now));
    }

    /// Writes anew what is not what it should be up to here; answers with a line for each.
    List<String> mend(UpTo upTo) {
        var mended = new ArrayList<String>();
        editions.all().forEach((edition, plain) -> {
            if (feeds.mend(edition, plain, upTo, clock.instant())) {
                mended.add("feed " + edition + ": it was not what it should be");
            }
        });
        return mended;
    }
}
