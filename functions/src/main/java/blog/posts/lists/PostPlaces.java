package blog.posts.lists;

import java.time.Instant;
import java.util.Locale;

/// The partitions that posts are listed in. All of them are derived from the posts; the projector writes them.
public final class PostPlaces {
    public static final String RECENT = "RECENT";
    /// Posts that time alone will publish or withdraw, by the moment of that.
    public static final String DUE = "DUE";

    /// List entries sort from here on; below lie a tag's spellings, which begin with [#SPELLING].
    public static final String FIRST_ENTRY = "0";

    /// Entries begin with a digit, so they all sort before this.
    public static final String BEHIND_ENTRIES = "~";

    public static final String SPELLING = "!";

    /// What the partitions of tags begin with.
    public static final String TAG = "TAG#";

    private static final String AUTHOR = "AUTHOR#";
    private static final String TRANSLATION = "TRANSLATION#";

    private PostPlaces() {}

    /// Behind all entries of this moment: a slug holds no such character.
    public static String behind(Instant moment) {
        return ListEntry.sortKey(moment) + "\uFFFF";
    }

    /// Language tags are the same in any case (BCP 47 §2.1.1).
    public static String recentIn(String lang) {
        return RECENT + "#" + lang.toLowerCase(Locale.ROOT);
    }

    public static String tag(String tagSlug) {
        return TAG + tagSlug;
    }

    public static String author(String authorId) {
        return AUTHOR + authorId;
    }

    /// Posts that are translations of each other.
    public static String translation(String key) {
        return TRANSLATION + key;
    }

    /// Whether a partition is one of these.
    public static boolean holds(String partition) {
        return partition.equals(RECENT)
                || partition.equals(DUE)
                || partition.startsWith(RECENT + "#")
                || partition.startsWith(TAG)
                || partition.startsWith(AUTHOR)
                || partition.startsWith(TRANSLATION);
    }
}
