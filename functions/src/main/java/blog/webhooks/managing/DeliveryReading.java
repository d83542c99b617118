package blog.webhooks.managing;

import static blog.webhooks.managing.WebhookManaging.id;

import blog.codec.Ulid;
import blog.http.Cursor;
import blog.http.Page;
import blog.http.Parameters;
import blog.http.Problem;
import blog.http.Request;
import blog.http.Response;
import blog.http.routing.Route;
import blog.tokens.Authentication;
import blog.tokens.Permission;
import blog.tokens.Principal;
import blog.webhooks.WebhookTable;
import blog.webhooks.deliveries.DeliveryTable;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// `GET /webhooks/{id}/deliveries`: what was sent to a webhook.
public final class DeliveryReading {
    private static final int DEFAULT_LIMIT = 20;
    private static final int MOST = 100;

    private final WebhookTable webhooks;
    private final DeliveryTable deliveries;
    private final Authentication authentication;
    private final Clock clock;

    public DeliveryReading(
            WebhookTable webhooks, DeliveryTable deliveries, Authentication authentication, Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.authentication = authentication;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(Route.get(
                "/webhooks/{id}/deliveries",
                authentication.required(Permission.CONNECT, this::list),
                "limit",
                "cursor"));
    }

    private Response list(Request request, Principal principal) {
        Parameters parameters = request.parameters();
        int limit = parameters.integer("limit", 1, MOST, DEFAULT_LIMIT);
        Optional<String> cursor = parameters.one("cursor");
        return id(request)
                .flatMap(webhooks::find)
                .map(webhook -> {
                    String query = "deliveries " + webhook.id();
                    String before = cursor.map(token -> Cursor.decode(token, query, Ulid::isUlid))
                            .orElse(null);
                    var found = deliveries.newest(webhook.id(), before, limit, clock.instant());
                    String next = found.last() == null ? null : Cursor.encode(found.last(), query);
                    return new Page(
                                    found.deliveries().stream()
                                            .map(WebhookJson::of)
                                            .toList(),
                                    next)
                            .toResponse(request);
                })
                .orElseGet(() -> Problem.notFound().toResponse());
    }
}
