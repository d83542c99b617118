package blog.webhooks.managing;

import blog.events.Bookmark;
import blog.events.Event;
import blog.http.InvalidInput;
import blog.http.Lettering;
import blog.http.Request;
import blog.http.body.JsonBody;
import blog.webhooks.Secrets;
import blog.webhooks.WebhookPatch;
import blog.webhooks.addresses.Destinations;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What somebody wants of a webhook, as the body of a request says it; what cannot be is 422, by its member.
record Wanted(JsonNode body) {
    private static final String URL = "url";
    private static final String DESCRIPTION = "description";
    private static final String SECRET = "secret";
    private static final String SINCE = "since";
    private static final String STATUS = "status";
    private static final int LONGEST_DESCRIPTION = 200;

    static Wanted anew(Request request) {
        return of(request, Set.of(URL, WantedTypes.EVENTS, DESCRIPTION, SECRET));
    }

    /// A body may be left away.
    static Wanted secret(Request request) {
        return request.body().length == 0 ? new Wanted(MissingNode.getInstance()) : of(request, Set.of(SECRET));
    }

    /// From where on to replay; the start of the log where nothing is said.
    static Bookmark since(Request request) {
        if (request.body().length == 0) {
            return Bookmark.START;
        }
        String since = Lettering.value(SINCE, JsonBody.text(of(request, Set.of(SINCE)).body, SINCE, ""));
        return since == null ? Bookmark.START : Bookmark.of(since);
    }

    private static Wanted of(Request request, Set<String> members) {
        JsonNode body = JsonBody.object(request);
        JsonBody.requireMembers(body, members, "");
        return new Wanted(body);
    }

    static WebhookPatch patch(Request request, Destinations destinations) {
        Wanted wanted = of(request, Set.of(URL, WantedTypes.EVENTS, DESCRIPTION, STATUS));
        if (wanted.body.valueStream().allMatch(JsonNode::isNull)) {
            throw InvalidInput.unacceptable("body", "must have one of url, events, description, status");
        }
        boolean described = wanted.body.hasNonNull(DESCRIPTION);
        return new WebhookPatch(
                wanted.body.hasNonNull(URL) ? wanted.url(destinations) : null,
                wanted.body.hasNonNull(WantedTypes.EVENTS) ? WantedTypes.of(wanted.body) : null,
                described ? Objects.requireNonNullElse(wanted.description(), "") : null,
                wanted.active());
    }

    /// Empty for all there are.
    Set<Event.Type> types() {
        return WantedTypes.of(body);
    }

    String url(Destinations destinations) {
        String url = JsonBody.text(body, URL, "");
        if (url == null) {
            throw InvalidInput.unacceptable(URL, "must be an address, such as https://example.org/hook");
        }
        destinations.complaint(url).ifPresent(complaint -> {
            throw InvalidInput.unacceptable(URL, complaint);
        });
        return url;
    }

    @Nullable
    String description() {
        return Lettering.shown(JsonBody.text(body, DESCRIPTION, LONGEST_DESCRIPTION));
    }

    Optional<String> secret() {
        String secret = JsonBody.text(body, SECRET, "");
        if (secret != null && !Secrets.isSecret(secret)) {
            throw InvalidInput.unacceptable(SECRET, "must be whsec_ and the Base64 of 24 to 64 bytes");
        }
        return Optional.ofNullable(secret);
    }

    private @Nullable Boolean active() {
        String status = JsonBody.text(body, STATUS, "");
        return switch (status) {
            case null -> null;
            case "active" -> true;
            case "disabled" -> false;
            default -> throw InvalidInput.unacceptable(STATUS, "must be active or disabled");
        };
    }
}
