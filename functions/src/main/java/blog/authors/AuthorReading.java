package blog.authors;

import blog.http.CacheControl;
import blog.http.Page;
import blog.http.Problem;
import blog.http.Request;
import blog.http.Response;
import blog.http.routing.Route;
import blog.names.Tag;
import blog.posts.lists.PostLists;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// `GET /authors`, all profiles in one answer, and `GET /authors/{id}`. An author without a profile is known by the
/// newest post.
public final class AuthorReading {
    private final ProfileTable profiles;
    private final PostLists lists;

    public AuthorReading(ProfileTable profiles, PostLists lists) {
        this.profiles = profiles;
        this.lists = lists;
    }

    public List<Route> routes() {
        return List.of(Route.get("/authors", this::list), Route.get("/authors/{id}", this::get));
    }

    private Response list(Request request) {
        var sorted = new ArrayList<>(profiles.all());
        sorted.sort(Comparator.comparing(Profile::name, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(Profile::id));
        return cached(new Page(sorted.stream().map(Profile::toBytes).toList(), null).toResponse(request));
    }

    private Response get(Request request) {
        String id = Tag.slug(request.param("id"));
        if (id.isEmpty()) {
            return Problem.notFound().toResponse();
        }
        return profiles.find(id)
                .map(profile -> Response.ofJson(200, profile.toBytes()).withEtag(profile.etag()))
                .or(() -> lists.authorName(id)
                        .map(name -> Response.ofJson(200, new Profile(id, name, null, null, 0).toBytes())))
                .map(AuthorReading::cached)
                .orElseGet(() -> Problem.notFound().toResponse());
    }

    private static Response cached(Response response) {
        return response.with("Cache-Control", CacheControl.PUBLIC).with("Vary", CacheControl.VARY);
    }
}
