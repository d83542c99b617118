package blog.posts.previews;

import blog.codec.Json;
import blog.http.InvalidInput;
import blog.http.Request;
import blog.http.Response;
import blog.http.body.JsonBody;
import blog.http.routing.Route;
import blog.names.Slug;
import blog.posts.StoredPost;
import blog.posts.access.PostAccess;
import blog.tokens.Authentication;
import blog.tokens.Permission;
import blog.tokens.Principal;
import blog.tokens.Secret;
import com.fasterxml.jackson.databind.JsonNode;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/// `POST /posts/{slug}/preview`: a link that shows the post, published or not, for some hours. The secret in it is told
/// this once.
public final class Previewing {
    private static final int DEFAULT_HOURS = 24;
    private static final int MOST_HOURS = 30 * 24;
    private static final String HOURS = "hours";

    private final PreviewTable previews;
    private final PostAccess access;
    private final Authentication authentication;
    private final Clock clock;
    private final SecureRandom random;

    public Previewing(
            PreviewTable previews, PostAccess access, Authentication authentication, Clock clock, SecureRandom random) {
        this.previews = previews;
        this.access = access;
        this.authentication = authentication;
        this.clock = clock;
        this.random = random;
    }

    public List<Route> routes() {
        return List.of(Route.post("/posts/{slug}/preview", authentication.required(Permission.WRITE, this::preview)));
    }

    private Response preview(Request request, Principal principal) {
        int hours = hours(request);
        return access.reading(new Slug(request.param("slug")), principal)
                .answer(request, post -> PostAccess.changing(post, principal, own -> link(request, own, hours)));
    }

    private Response link(Request request, StoredPost post, int hours) {
        String secret = Secret.random(random);
        Instant expires = clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofHours(hours));
        previews.put(secret, new Preview(post.id(), post.slug(), expires));
        String url = request.apiUrl() + "/previews/" + secret;
        return Response.ofJson(201, Json.write(json -> {
                    json.writeStartObject();
                    json.writeStringField("url", url);
                    json.writeStringField("expires", expires.toString());
                    json.writeEndObject();
                }))
                .with("Location", url);
    }

    /// A request without a body asks for the usual time.
    private static int hours(Request request) {
        if (request.body().length == 0) {
            return DEFAULT_HOURS;
        }
        JsonNode body = JsonBody.object(request);
        JsonBody.requireMembers(body, Set.of(HOURS), "");
        JsonNode hours = body.path(HOURS);
        if (hours.isMissingNode() || hours.isNull()) {
            return DEFAULT_HOURS;
        }
        if (!hours.canConvertToInt()
                || !hours.isIntegralNumber()
                || hours.intValue() < 1
                || hours.intValue() > MOST_HOURS) {
            throw InvalidInput.unacceptable(HOURS, "must be a whole number from 1 to " + MOST_HOURS);
        }
        return hours.intValue();
    }
}
