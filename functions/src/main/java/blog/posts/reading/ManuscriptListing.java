package blog.posts.reading;

import blog.http.Cursor;
import blog.http.Page;
import blog.http.Parameters;
import blog.http.Request;
import blog.http.Response;
import blog.names.Slug;
import blog.posts.StoredPost;
import blog.posts.lists.PostListing;
import blog.posts.store.PostRegistry;
import blog.posts.store.PostRegistry.Registered;
import blog.tokens.Principal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `GET /manuscripts`: every post that there is, as it is at that moment, by slug. Nothing of it is derived, so whoever
/// walks over all pages misses no post that was there all the while.
final class ManuscriptListing {
    static final String[] PARAMETERS = {"status", "author", "since", "limit", "cursor"};

    /// So many posts are held in memory at once; each may have 400 KB.
    private static final int AT_ONCE = 25;
    /// A page that has looked at so many posts ends, however few of them were asked for.
    private static final int MOST_ROUNDS = 10;

    private final PostRegistry registry;

    ManuscriptListing(PostRegistry registry) {
        this.registry = registry;
    }

    Response list(Request request, Principal principal) {
        Parameters parameters = request.parameters();
        ManuscriptQuery query = ManuscriptQuery.of(parameters);
        int limit = parameters.integer("limit", 1, PostListing.MOST, PostListing.DEFAULT_LIMIT);
        var walk = new Walk(query, principal, limit, position(parameters, query));
        String next = walk.run();
        return new Page(walk.items, next == null ? null : Cursor.encode(next, query.fingerprint())).toResponse(request);
    }

    private static @Nullable String position(Parameters parameters, ManuscriptQuery query) {
        return parameters
                .one("cursor")
                .map(token -> Cursor.decode(token, query.fingerprint(), Slug::isValid))
                .orElse(null);
    }

    /// One page in the making.
    private final class Walk {
        private final ManuscriptQuery query;
        private final Principal principal;
        private final int limit;
        private final List<byte[]> items = new ArrayList<>();
        private @Nullable String after;

        Walk(ManuscriptQuery query, Principal principal, int limit, @Nullable String after) {
            this.query = query;
            this.principal = principal;
            this.limit = limit;
            this.after = after;
        }

        /// The slug behind which the next page begins; null when this is the last one.
        @Nullable
        String run() {
            for (int round = 0; round < MOST_ROUNDS; round++) {
                PostRegistry.Slugs page = registry.page(after, AT_ONCE);
                List<Slug> own = page.slugs().stream()
                        .filter(slug -> principal.has(slug.owner()))
                        .map(Registered::slug)
                        .toList();
                for (StoredPost post : registry.posts(own)) {
                    if (query.matches(post)) {
                        items.add(ManuscriptJson.entry(post));
                    }
                    after = post.slug().value();
                    if (items.size() == limit) {
                        return isLast(page, post.slug()) ? null : after;
                    }
                }
                if (!page.more()) {
                    return null;
                }
                after = page.slugs().getLast().slug().value();
            }
            return after;
        }

        private static boolean isLast(PostRegistry.Slugs page, Slug slug) {
            return !page.more() && page.slugs().getLast().slug().equals(slug);
        }
    }
}
