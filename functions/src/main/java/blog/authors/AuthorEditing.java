package blog.authors;

import blog.codec.WebAddress;
import blog.dynamo.Attempts;
import blog.http.InvalidInput;
import blog.http.Lettering;
import blog.http.Problem;
import blog.http.Request;
import blog.http.Response;
import blog.http.body.JsonBody;
import blog.http.routing.Route;
import blog.names.Tag;
import blog.posts.access.Preconditions;
import blog.posts.access.Refusal;
import blog.tokens.Authentication;
import blog.tokens.Permission;
import blog.tokens.Principal;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// `PUT /authors/{id}`: the profile becomes what is sent. An author, or whose token has a prefix, may tell of nobody
/// but the one whose id the token's name makes.
public final class AuthorEditing {
    private static final Set<String> MEMBERS = Set.of("name", "bio", "url");
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST = 2000;

    private final ProfileTable profiles;
    private final Authentication authentication;

    public AuthorEditing(ProfileTable profiles, Authentication authentication) {
        this.profiles = profiles;
        this.authentication = authentication;
    }

    public List<Route> routes() {
        return List.of(Route.put("/authors/{id}", authentication.required(Permission.PROFILE, this::put)));
    }

    private Response put(Request request, Principal principal) {
        String id = Tag.slug(request.param("id"));
        if (id.isEmpty()) {
            throw InvalidInput.badRequest("id", "must have a letter or a digit, and at most 200 bytes");
        }
        boolean isBound = !principal.hasAllPosts() || !principal.prefix().isEmpty();
        if (isBound && !id.equals(Tag.slug(principal.name()))) {
            return Problem.of(403, "The profile is someone else's.").toResponse();
        }
        Profile asked = profile(id, request);
        var preconditions = Preconditions.of(request);
        for (var attempts = new Attempts(); attempts.next(); attempts.pause()) {
            Profile before = profiles.findNow(id).orElse(new Profile(id, "", null, null, 0));
            Optional<Refusal> refusal = preconditions.refusal(before.version(), before.validator(), before.etag());
            boolean same = asked.equals(before.withVersion(0));
            if (same && (refusal.isEmpty() || preconditions.heldBefore(before.version()))) {
                return answer(200, before);
            }
            if (refusal.isPresent()) {
                return refusal.get().problem().toResponse();
            }
            Profile after = asked.withVersion(before.version() + 1);
            if (profiles.put(after)) {
                return answer(before.version() == 0 ? 201 : 200, after);
            }
        }
        return Problem.unavailable(1).toResponse();
    }

    private static Response answer(int status, Profile profile) {
        return Response.ofJson(status, profile.toBytes()).withEtag(profile.etag());
    }

    private static Profile profile(String id, Request request) {
        if (id.isEmpty()) {
            throw InvalidInput.badRequest("id", "must have a letter or a digit");
        }
        JsonNode body = JsonBody.object(request);
        JsonBody.requireMembers(body, MEMBERS, "");
        String name = Lettering.requiredName("name", JsonBody.text(body, "name", ""), LONGEST_NAME);
        return new Profile(id, name, Lettering.shown(JsonBody.text(body, "bio", LONGEST)), url(body), 0);
    }

    private static @Nullable String url(JsonNode body) {
        String url = Lettering.shown(JsonBody.text(body, "url", LONGEST));
        if (url != null && WebAddress.parse(url).map(URI::getHost).isEmpty()) {
            throw InvalidInput.unacceptable("url", "must be an http or https address");
        }
        return url;
    }
}
