package blog.posts.lists;

import blog.http.PathSegments;
import blog.http.Request;
import java.util.List;

/// The link from an answer to the feed that tells of the same (RFC 4287, Autodiscovery).
public final class FeedLink {
    private FeedLink() {}

    /// To the feed of all posts.
    public static String toAll(Request request) {
        return to(request, "");
    }

    /// To that of the one filter that the request has, or of all posts when there is none such.
    static String toFiltered(Request request) {
        List<String> filters = List.of("lang", "tag", "author").stream()
                .filter(name -> !request.parameters().all(name).isEmpty())
                .toList();
        if (filters.size() != 1) {
            return toAll(request);
        }
        String name = filters.getFirst();
        List<String> values = request.parameters().list(name);
        return values.size() == 1
                ? to(request, "?" + name + "=" + PathSegments.encode(values.getFirst()))
                : toAll(request);
    }

    private static String to(Request request, String query) {
        return "<" + request.apiUrl() + "/feed.atom" + query + ">; rel=\"alternate\"; type=\"application/atom+xml\"";
    }
}
