package blog.posts.lists;

import blog.posts.store.Status;
import java.util.Locale;

/// The partitions that posts are listed in. All of them are derived from the posts; the projector writes them.
public final class PostPlaces {
    public static final String RECENT = "RECENT";
    /// Scheduled posts, by the moment that they are due.
    public static final String DUE = "DUE";

    /// List entries sort from here on; below lie a tag's spellings.
    public static final String FIRST_ENTRY = "0";

    /// What the partitions of tags begin with.
    public static final String TAG = "TAG#";

    private static final String AUTHOR = "AUTHOR#";
    private static final String MANUSCRIPTS = "MANUSCRIPTS#";

    private PostPlaces() {}

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

    public static String manuscripts(Status status) {
        return MANUSCRIPTS + status.word();
    }

    /// Those of [#manuscripts] that belong to one name.
    public static String manuscriptsOf(String owner, Status status) {
        return manuscripts(status) + "#" + owner;
    }

    /// Whether a partition is one of these.
    public static boolean holds(String partition) {
        return partition.equals(RECENT)
                || partition.equals(DUE)
                || partition.startsWith(RECENT + "#")
                || partition.startsWith(TAG)
                || partition.startsWith(AUTHOR)
                || partition.startsWith(MANUSCRIPTS);
    }
}
