package blog.subscriptions.managing;

import blog.codec.Json;
import blog.http.CacheControl;
import blog.http.Problem;
import blog.http.Request;
import blog.http.Response;
import blog.http.negotiation.Accept;
import blog.http.routing.Route;
import blog.subscriptions.AskedTable;
import blog.subscriptions.LinkTable;
import blog.subscriptions.LinkTable.Link;
import blog.subscriptions.Subscription;
import blog.subscriptions.SubscriptionTable;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// What a link in a letter leads to. Reading changes nothing: programs that look for viruses follow every link,
/// and buttons they do not press.
public final class SubscriptionManaging {
    private static final String JSON = "application/json";
    private static final String HTML = "text/html";

    private final SubscriptionTable subscriptions;
    private final LinkTable links;
    private final AskedTable asked;
    private final Clock clock;

    public SubscriptionManaging(SubscriptionTable subscriptions, LinkTable links, AskedTable asked, Clock clock) {
        this.subscriptions = subscriptions;
        this.links = links;
        this.asked = asked;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/subscriptions/{token}", this::get),
                Route.post("/subscriptions/{token}", this::confirm),
                Route.delete("/subscriptions/{token}", this::end),
                Route.post("/subscriptions/{token}/unsubscribe", this::unsubscribe));
    }

    private Response get(Request request) {
        String type = Accept.require(request, JSON, HTML);
        return link(request)
                .flatMap(this::subscription)
                .map(found -> answer(request, type, found))
                .orElseGet(() -> Problem.notFound().toResponse());
    }

    /// As often as it is asked for.
    private Response confirm(Request request) {
        String type = Accept.require(request, JSON, HTML);
        return link(request)
                .flatMap(this::subscription)
                .filter(found -> found.confirmed() || isConfirmed(found, request.param("token")))
                .map(found -> answer(request, type, found.asConfirmed()))
                .orElseGet(() -> Problem.notFound().toResponse());
    }

    private boolean isConfirmed(Subscription pending, String secret) {
        if (!subscriptions.confirm(pending, secret, clock.instant())) {
            return false;
        }
        asked.answered(pending.who());
        return true;
    }

    /// One click (RFC 8058), whose body says what the address says; and the button of the page.
    private Response unsubscribe(Request request) {
        boolean page = Accept.best(request, JSON, HTML).filter(HTML::equals).isPresent();
        Response ended = end(request);
        return page && ended.status() == 204 ? html(SubscriptionPage.ended()) : ended;
    }

    /// The link stays, so that who asks again hears the same.
    private Response end(Request request) {
        Optional<Link> link = link(request);
        link.ifPresent(found -> subscriptions.endAll(found.comment(), found.id(), clock.instant()));
        return link.isPresent()
                ? Response.empty(204).with("Cache-Control", CacheControl.PRIVATE)
                : Problem.notFound().toResponse();
    }

    private Optional<Link> link(Request request) {
        return links.find(request.param("token"), clock.instant());
    }

    private Optional<Subscription> subscription(Link link) {
        return subscriptions.find(link.comment(), link.id(), clock.instant());
    }

    private static Response answer(Request request, String type, Subscription found) {
        return type.equals(HTML)
                ? html(SubscriptionPage.of(found, request.apiUrl() + "/subscriptions/" + request.param("token")))
                : closed(Response.ofJson(200, json(found)));
    }

    private static Response html(byte[] page) {
        return closed(Response.of(200, "text/html; charset=utf-8", page))
                .with("Content-Security-Policy", SubscriptionPage.POLICY);
    }

    private static Response closed(Response response) {
        return response.with("Cache-Control", CacheControl.PRIVATE).with("X-Robots-Tag", "noindex, nofollow");
    }

    private static byte[] json(Subscription found) {
        return Json.write(json -> {
            json.writeStartObject();
            json.writeStringField("post", found.slug().value());
            json.writeStringField("comment", found.comment());
            json.writeStringField("status", found.status());
            json.writeStringField("created", found.created().toString());
            json.writeEndObject();
        });
    }
}
