package blog.posts.writing;

import blog.http.InvalidInput;
import blog.http.JsonBody;
import blog.http.Request;
import blog.http.Response;
import blog.http.routing.Route;
import blog.names.Slug;
import blog.posts.access.Preconditions;
import blog.posts.writing.PostWriting.Demand;
import blog.tokens.Authentication;
import blog.tokens.Permission;
import blog.tokens.Principal;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;

/// `POST /posts/{slug}/rename`: the same post, its comments and its history at another address. Every address that it
/// ever had leads there at once.
public final class PostRenaming {
    private final PostMoving moving;
    private final Authentication authentication;

    public PostRenaming(PostMoving moving, Authentication authentication) {
        this.moving = moving;
        this.authentication = authentication;
    }

    public List<Route> routes() {
        return List.of(Route.post("/posts/{slug}/rename", authentication.required(Permission.WRITE, this::rename)));
    }

    private Response rename(Request request, Principal principal) {
        var from = new Slug(request.param("slug"));
        Slug to = target(JsonBody.object(request));
        return PostAnswer.of(moving.move(from, to, new Demand(Preconditions.of(request), principal)), request);
    }

    private static Slug target(JsonNode body) {
        JsonBody.requireMembers(body, Set.of("slug"), "");
        String slug = body.path("slug").textValue();
        if (slug == null || !Slug.isValid(slug)) {
            throw InvalidInput.unacceptable(
                    "slug", "must be letters, digits, - _ . and ~, without a leading dot, at most 200 bytes, in NFC");
        }
        return new Slug(slug);
    }
}
