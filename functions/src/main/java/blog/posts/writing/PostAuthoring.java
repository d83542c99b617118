package blog.posts.writing;

import blog.http.Request;
import blog.http.Response;
import blog.http.routing.Route;
import blog.names.Slug;
import blog.posts.access.Preconditions;
import blog.posts.access.Upload;
import blog.posts.writing.PostWriting.Demand;
import blog.tokens.Authentication;
import blog.tokens.Permission;
import blog.tokens.Principal;
import java.util.List;

/// The routes an author writes through.
public final class PostAuthoring {
    private final PostWriting writing;
    private final PostDeleting deleting;
    private final Authentication authentication;

    public PostAuthoring(PostWriting writing, PostDeleting deleting, Authentication authentication) {
        this.writing = writing;
        this.deleting = deleting;
        this.authentication = authentication;
    }

    public List<Route> routes() {
        return List.of(
                Route.put("/posts/{slug}", authentication.required(Permission.WRITE, this::put)),
                Route.delete("/posts/{slug}", authentication.required(Permission.WRITE, this::delete)));
    }

    private Response put(Request request, Principal principal) {
        var slug = new Slug(request.param("slug"));
        Upload upload = Upload.of(request);
        return PostAnswer.of(writing.put(slug, upload, demand(request, principal)), request);
    }

    private Response delete(Request request, Principal principal) {
        var slug = new Slug(request.param("slug"));
        return PostAnswer.of(deleting.delete(slug, demand(request, principal)), request);
    }

    private static Demand demand(Request request, Principal principal) {
        return new Demand(Preconditions.of(request), principal);
    }
}
