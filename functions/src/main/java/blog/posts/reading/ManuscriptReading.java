package blog.posts.reading;

import blog.http.Request;
import blog.http.Response;
import blog.http.negotiation.Accept;
import blog.http.routing.Route;
import blog.names.Slug;
import blog.posts.Revision;
import blog.posts.StoredPost;
import blog.posts.access.PostAccess;
import blog.posts.access.Upload;
import blog.posts.store.PostRegistry;
import blog.posts.store.RevisionTable;
import blog.tokens.Authentication;
import blog.tokens.Permission;
import blog.tokens.Principal;
import java.util.List;

/// What callers with a token see of posts, in any status: of all of them, or of their own.
public final class ManuscriptReading {
    private final PostAccess access;
    private final ManuscriptListing listing;
    private final RevisionTable revisions;
    private final Authentication authentication;

    public ManuscriptReading(
            PostAccess access, PostRegistry registry, RevisionTable revisions, Authentication authentication) {
        this.access = access;
        this.listing = new ManuscriptListing(registry);
        this.revisions = revisions;
        this.authentication = authentication;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(
                        "/manuscripts",
                        authentication.required(Permission.LIST, listing::list),
                        ManuscriptListing.PARAMETERS),
                Route.get("/manuscripts/{slug}", authentication.required(Permission.READ, this::get)));
    }

    private Response get(Request request, Principal principal) {
        return access.reading(new Slug(request.param("slug")), principal)
                .answer(
                        request,
                        post -> Accept.require(request, "application/json", "text/markdown")
                                        .equals("text/markdown")
                                ? markdown(post, revisions.latest(post))
                                : PostReading.of(post, "json", "application/json", ManuscriptJson.of(post)));
    }

    /// With the path that the file had, so that a folder can be made again.
    private static Response markdown(StoredPost post, Revision.Text text) {
        Response response = PostReading.markdown(post, text.source());
        return text.path() == null ? response : response.with("Content-Disposition", Upload.disposition(text.path()));
    }
}
