package blog.webhooks.managing;

import blog.codec.Ulid;
import blog.http.InvalidInput;
import blog.http.Page;
import blog.http.Problem;
import blog.http.Request;
import blog.http.Response;
import blog.http.routing.Route;
import blog.tokens.Authentication;
import blog.tokens.Permission;
import blog.tokens.Principal;
import blog.webhooks.Secrets;
import blog.webhooks.Webhook;
import blog.webhooks.WebhookPatch;
import blog.webhooks.WebhookTable;
import blog.webhooks.WebhookWrites;
import blog.webhooks.addresses.Destinations;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// `/webhooks`: who is told what becomes of posts and comments. A secret is told when it is made, and never again.
public final class WebhookManaging {
    private final WebhookTable webhooks;
    private final WebhookWrites writes;
    private final Destinations destinations;
    private final Authentication authentication;
    private final Clock clock;
    private final SecureRandom random;

    public WebhookManaging(
            WebhookTable webhooks,
            WebhookWrites writes,
            Destinations destinations,
            Authentication authentication,
            Clock clock,
            SecureRandom random) {
        this.webhooks = webhooks;
        this.writes = writes;
        this.destinations = destinations;
        this.authentication = authentication;
        this.clock = clock;
        this.random = random;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/webhooks", authentication.required(Permission.CONNECT, this::list)),
                Route.post("/webhooks", authentication.required(Permission.CONNECT, this::create)),
                Route.get("/webhooks/{id}", authentication.required(Permission.CONNECT, this::get)),
                Route.patch("/webhooks/{id}", authentication.required(Permission.CONNECT, this::change)),
                Route.delete("/webhooks/{id}", authentication.required(Permission.CONNECT, this::remove)),
                Route.post("/webhooks/{id}/secret", authentication.required(Permission.CONNECT, this::rotate)));
    }

    private Response list(Request request, Principal principal) {
        return new Page(webhooks.all().stream().map(WebhookJson::of).toList(), null).toResponse(request);
    }

    private Response create(Request request, Principal principal) {
        Wanted wanted = Wanted.anew(request);
        var webhook = new Webhook(
                new Ulid(clock, random).next(),
                wanted.url(destinations),
                wanted.types(),
                wanted.description(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                Secrets.of(wanted.secret().orElseGet(() -> Secrets.random(random))),
                null,
                null);
        if (!webhooks.add(webhook)) {
            throw InvalidInput.unacceptable("body", "would be more than " + WebhookTable.MOST + " webhooks");
        }
        return Response.ofJson(201, WebhookJson.withSecret(webhook))
                .with("Location", request.apiUrl() + "/webhooks/" + webhook.id());
    }

    private Response get(Request request, Principal principal) {
        return answer(id(request).flatMap(webhooks::find));
    }

    private Response change(Request request, Principal principal) {
        WebhookPatch patch = Wanted.patch(request, destinations);
        return answer(id(request).flatMap(id -> writes.change(id, patch)));
    }

    private Response rotate(Request request, Principal principal) {
        String secret = Wanted.secret(request).secret().orElseGet(() -> Secrets.random(random));
        return id(request)
                .flatMap(id -> writes.rotate(id, secret, clock.instant()))
                .map(webhook -> Response.ofJson(200, WebhookJson.withSecret(webhook)))
                .orElseGet(() -> Problem.notFound().toResponse());
    }

    private Response remove(Request request, Principal principal) {
        return id(request).filter(webhooks::remove).isPresent()
                ? Response.empty(204)
                : Problem.notFound().toResponse();
    }

    private static Response answer(Optional<Webhook> webhook) {
        return webhook.map(found -> Response.ofJson(200, WebhookJson.of(found)))
                .orElseGet(() -> Problem.notFound().toResponse());
    }

    /// Nothing else lies at what is no id.
    static Optional<String> id(Request request) {
        return Optional.of(request.param("id")).filter(Ulid::isUlid);
    }
}
