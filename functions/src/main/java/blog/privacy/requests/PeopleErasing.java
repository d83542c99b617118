package blog.privacy.requests;

import blog.comments.people.Who;
import blog.http.Problem;
import blog.http.Request;
import blog.http.Response;
import blog.http.routing.Route;
import blog.privacy.Erasing;
import blog.tokens.Authentication;
import blog.tokens.Permission;
import blog.tokens.Principal;
import java.time.Duration;
import java.util.List;

/// `DELETE /moderation/people/{who}`: a moderator erases a person, who may have no address to ask by.
public final class PeopleErasing {
    /// With the last step that may have begun in it, an answer comes within the gateway's 29 seconds.
    static final Duration TIME = Duration.ofSeconds(15);

    private final Erasing erasing;
    private final Authentication authentication;

    public PeopleErasing(Erasing erasing, Authentication authentication) {
        this.erasing = erasing;
        this.authentication = authentication;
    }

    public List<Route> routes() {
        return List.of(
                Route.delete("/moderation/people/{who}", authentication.required(Permission.MODERATE, this::erase)));
    }

    private Response erase(Request request, Principal moderator) {
        String who = request.param("who");
        return Who.isWho(who)
                ? PrivacyManaging.answer(erasing.erase(new Who(who), TIME))
                : Problem.notFound().toResponse();
    }
}
