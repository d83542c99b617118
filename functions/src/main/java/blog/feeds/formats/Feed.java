package blog.feeds.formats;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/// A feed: `self` is its own address, `home` that of what it tells of, and the newest entry comes first.
public record Feed(String title, String lang, String self, String home, List<Entry> entries) {
    /// How many entries a feed has.
    public static final int MOST_ENTRIES = 20;

    public Feed {
        title = Characters.atMost(Entry.MOST_TITLE, Characters.allowed(title));
        entries = List.copyOf(entries);
    }

    /// When any of the entries was last changed; a feed without any has never been.
    Instant updated() {
        return entries.stream()
                .map(Entry::updated)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }
}
