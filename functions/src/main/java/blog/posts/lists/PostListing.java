package blog.posts.lists;

import blog.http.CacheControl;
import blog.http.Cursor;
import blog.http.Page;
import blog.http.Parameters;
import blog.http.Request;
import blog.http.Response;
import blog.http.routing.Route;
import blog.names.VocabularyTable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `GET /posts`: published posts, newest first, filtered and a page at a time. Only where a list is empty is it asked
/// whether that is for want of a tag which has become another's alias.
public final class PostListing {
    public static final int DEFAULT_LIMIT = 20;
    public static final int MOST = 100;
    /// Sorts behind every entry's key.

    private final PostLists lists;
    private final VocabularyTable vocabularies;

    public PostListing(PostLists lists, VocabularyTable vocabularies) {
        this.lists = lists;
        this.vocabularies = vocabularies;
    }

    public List<Route> routes() {
        return List.of(Route.get("/posts", this::list, PostQuery.PARAMETERS));
    }

    private Response list(Request request) {
        Parameters parameters = request.parameters();
        PostQuery query = PostQuery.of(parameters);
        Optional<Fields> fields = Fields.of(parameters, Fields.ENTRY);
        int limit = parameters.integer("limit", 1, MOST, DEFAULT_LIMIT);
        PostLists.Stretch stretch = stretch(query);
        String after = position(parameters, query.fingerprint(), stretch);
        PostLists.Found found = query.isWholePartition()
                ? lists.all(stretch, after, limit)
                : lists.matching(stretch, after, limit, query::matches);
        if (found.entries().isEmpty() && !query.tags().isEmpty()) {
            List<String> known = vocabularies.find().slugs(query.tags());
            if (!known.equals(query.tags())) {
                return Response.permanentRedirect(request.elsewhere("tag", known));
            }
        }
        return page(found, query.fingerprint(), fields)
                .toResponse(request)
                .with("Cache-Control", CacheControl.PUBLIC)
                .with("Vary", CacheControl.VARY)
                .linking(FeedLink.toFiltered(request));
    }

    private static PostLists.Stretch stretch(PostQuery query) {
        return new PostLists.Stretch(
                query.partition(),
                query.year().map(PostListing::dayBefore).orElse(PostPlaces.FIRST_ENTRY),
                query.year().map(PostListing::dayAfter).orElse(PostPlaces.BEHIND_ENTRIES),
                query.oldestFirst());
    }

    private static @Nullable String position(Parameters parameters, String fingerprint, PostLists.Stretch stretch) {
        return parameters
                .one("cursor")
                .map(token -> Cursor.decode(token, fingerprint, stretch::holds))
                .orElse(null);
    }

    private static Page page(PostLists.Found found, String fingerprint, Optional<Fields> fields) {
        List<byte[]> entries = fields.isEmpty()
                ? found.entries()
                : found.entries().stream().map(fields.get()::pick).toList();
        return new Page(entries, found.last() == null ? null : Cursor.encode(found.last(), fingerprint));
    }

    /// Sort keys are in UTC and years are the author's, so a year's posts may lie up to a day outside of it.
    private static String dayBefore(String year) {
        return String.format("%04d-12-31", Math.max(0, Integer.parseInt(year) - 1));
    }

    private static String dayAfter(String year) {
        return year.equals("9999")
                ? PostPlaces.BEHIND_ENTRIES
                : String.format("%04d-01-02", Integer.parseInt(year) + 1);
    }
}
