package blog.webhooks.managing;

import static blog.webhooks.managing.WebhookManaging.id;

import blog.codec.Ulid;
import blog.events.Bookmark;
import blog.http.Problem;
import blog.http.Request;
import blog.http.Response;
import blog.http.routing.Route;
import blog.tokens.Authentication;
import blog.tokens.Permission;
import blog.tokens.Principal;
import blog.webhooks.Webhook;
import blog.webhooks.WebhookTable;
import blog.webhooks.deliveries.Delivery;
import blog.webhooks.deliveries.DeliveryTable;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/// Sending to a webhook by hand: a test, a delivery once more, everything since some time.
public final class DeliveryManaging {
    private static final Problem LOG_GONE = Problem.of(
            410,
            "The changes are no longer those that `since` has read up to. Replay without `since` to send all there are.");

    private final WebhookTable webhooks;
    private final DeliveryTable deliveries;
    private final SendingByHand sending;
    private final Authentication authentication;
    private final Clock clock;

    public DeliveryManaging(
            WebhookTable webhooks,
            DeliveryTable deliveries,
            SendingByHand sending,
            Authentication authentication,
            Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.sending = sending;
        this.authentication = authentication;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(
                Route.post("/webhooks/{id}/test", authentication.required(Permission.CONNECT, this::test)),
                Route.post(
                        "/webhooks/{id}/deliveries/{delivery}/retry",
                        authentication.required(Permission.CONNECT, this::retry)),
                Route.post("/webhooks/{id}/replay", authentication.required(Permission.CONNECT, this::replay)));
    }

    private Response test(Request request, Principal principal) {
        return toActive(request, webhook -> accepted(sending.test(webhook)));
    }

    private Response retry(Request request, Principal principal) {
        String id = request.param("delivery");
        return toActive(
                request,
                webhook -> Optional.of(id)
                        .filter(Ulid::isUlid)
                        .flatMap(delivery -> deliveries.find(webhook.id(), delivery, clock.instant()))
                        .map(delivery -> accepted(sending.again(delivery)))
                        .orElseGet(() -> Problem.notFound().toResponse()));
    }

    private Response replay(Request request, Principal principal) {
        Bookmark since = Wanted.since(request);
        return toActive(request, webhook -> {
            OptionalLong changes = sending.replay(webhook, since);
            return changes.isPresent()
                    ? Response.ofJson(202, WebhookJson.ofReplay(changes.getAsLong()))
                    : LOG_GONE.toResponse();
        });
    }

    /// A webhook that is disabled is sent nothing, not by hand either.
    private Response toActive(Request request, Function<Webhook, Response> answer) {
        return id(request)
                .flatMap(webhooks::find)
                .map(webhook -> webhook.isActive()
                        ? answer.apply(webhook)
                        : Problem.of(409, "The webhook is disabled; set its status to active first.")
                                .toResponse())
                .orElseGet(() -> Problem.notFound().toResponse());
    }

    private static Response accepted(Delivery delivery) {
        return Response.ofJson(202, WebhookJson.of(delivery));
    }
}
