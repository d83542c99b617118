package blog.purge;

import blog.events.Event;
import blog.http.PathSegments;
import blog.names.Slug;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// What a CDN may keep that changes of posts have made old, as CloudFront spells paths; one that ends in `*` stands for
/// all that begin like it, with any query.
final class StalePaths {
    /// So many with a `*` CloudFront works on at a time.
    private static final int MOST = 15;

    private static final String API = "/v1/";

    /// What follows from posts and may be served stale for an hour. `/v1/changes` and comments may for a minute at
    /// most;
    /// of authors only the name of one without a profile follows.
    private static final List<String> FOLLOWING =
            List.of(API + "posts", API + "posts?*", API + "tags*", API + "authors*", API + "feed*", API + "sitemap*");

    private StalePaths() {}

    static SortedSet<String> of(Collection<Event.OfPost> changes) {
        var paths = new TreeSet<>(FOLLOWING);
        for (Event.OfPost change : changes) {
            paths.add(post(change.slug()));
            if (change.from() != null) {
                paths.add(post(change.from()));
            }
        }
        return paths.size() > MOST ? new TreeSet<>(List.of(API + "*")) : paths;
    }

    /// With all that lies below it. CloudFront wants a `~` encoded and its visitors do not send it so: whatever begins
    /// like the part before it goes.
    private static String post(Slug slug) {
        return API + "posts/" + PathSegments.encode(slug.value()).replaceFirst("~.*", "") + "*";
    }
}
