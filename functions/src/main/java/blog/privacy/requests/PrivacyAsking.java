package blog.privacy.requests;

import blog.http.CacheControl;
import blog.http.InvalidInput;
import blog.http.Request;
import blog.http.Response;
import blog.http.body.JsonBody;
import blog.http.routing.Route;
import blog.mail.MailAddress;
import blog.subscriptions.Wish;
import blog.subscriptions.managing.Wishes;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/// `POST /privacy`: a link to what is kept of the person with an address, sent to it. Nothing is looked up for the
/// answer, so it takes the same time and says the same whether there is anything or not. What no letter can be
/// sent to is answered alike.
public final class PrivacyAsking {
    private static final Duration GOOD_FOR = Duration.ofHours(1);
    private static final String EMAIL = "email";

    private final Wishes wishes;

    public PrivacyAsking(Wishes wishes) {
        this.wishes = wishes;
    }

    public List<Route> routes() {
        return List.of(Route.post("/privacy", this::ask));
    }

    private Response ask(Request request) {
        JsonNode body = JsonBody.object(request);
        JsonBody.requireMembers(body, Set.of(EMAIL), "");
        String email = JsonBody.text(body, EMAIL, "");
        if (email == null || !MailAddress.looksLikeOne(email)) {
            throw InvalidInput.unacceptable(EMAIL, "must be an e-mail address");
        }
        MailAddress.parse(email).ifPresent(address -> ask(email, address));
        return Response.empty(202).with("Cache-Control", CacheControl.PRIVATE);
    }

    private void ask(String email, MailAddress address) {
        wishes.make(new Wish.OwnData(wishes.id(), wishes.who(email), address, wishes.in(GOOD_FOR)));
    }
}
