package blog.privacy.requests;

import blog.codec.Ulid;
import blog.comments.people.KeyTable;
import blog.comments.people.Who;
import blog.http.CacheControl;
import blog.http.InvalidInput;
import blog.http.Request;
import blog.http.Response;
import blog.http.body.JsonBody;
import blog.http.routing.Route;
import blog.mail.MailAddress;
import blog.subscribers.Queue;
import blog.subscriptions.AddressTable;
import blog.subscriptions.Wish;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// `POST /privacy`: a link to what is kept of the person with an address, sent to it. Nothing is looked up for the
/// answer, so it takes the same time and says the same whether there is anything or not. What no letter can be
/// sent to is answered alike.
public final class PrivacyAsking {
    private static final Duration GOOD_FOR = Duration.ofHours(1);
    private static final String EMAIL = "email";

    private final AddressTable addresses;
    private final KeyTable keys;
    private final Supplier<Queue> queue;
    private final Ulid ids;
    private final Clock clock;

    public PrivacyAsking(AddressTable addresses, KeyTable keys, Supplier<Queue> queue, Ulid ids, Clock clock) {
        this.addresses = addresses;
        this.keys = keys;
        this.queue = queue;
        this.ids = ids;
        this.clock = clock;
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
        Who who = Who.ofEmail(keys.lasting(), email);
        var wish =
                new Wish.OwnData(ids.next(), who.id(), address, clock.instant().plus(GOOD_FOR));
        addresses.put(wish);
        queue.get().send(List.of(wish.message()));
    }
}
