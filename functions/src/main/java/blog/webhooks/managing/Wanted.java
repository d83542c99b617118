package blog.webhooks.managing;

import blog.events.Bookmark;
import blog.events.Event;
import blog.http.InvalidInput;
import blog.http.Lettering;
import blog.http.Request;
import blog.http.body.JsonBody;
import blog.webhooks.Secrets;
import blog.webhooks.Webhook;
import blog.webhooks.WebhookPatch;
import blog.webhooks.addresses.Destinations;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What somebody wants of a webhook, as the body of a request says it; what cannot be is 422, by its member.
record Wanted(JsonNode body) {
    private static final String URL = "url";
    private static final String EVENTS = "events";
    private static final String DESCRIPTION = "description";
    private static final String SECRET = "secret";
    private static final String SINCE = "since";
    private static final String STATUS = "status";
    private static final int LONGEST_DESCRIPTION = 200;

    static Wanted anew(Request request) {
        return of(request, Set.of(URL, EVENTS, DESCRIPTION, SECRET));
    }

    /// A body may be left away.
    static Wanted secret(Request request) {
        return request.body().length == 0 ? new Wanted(MissingNode.getInstance()) : of(request, Set.of(SECRET));
    }

    /// From where on to replay; the start of the log where nothing is said.
    static Bookmark since(Request request) {
        String since = Lettering.value(SINCE, JsonBody.text(of(request, Set.of(SINCE)).body, SINCE, ""));
        return since == null ? Bookmark.START : Bookmark.of(since);
    }

    private static Wanted of(Request request, Set<String> members) {
        JsonNode body = JsonBody.object(request);
        JsonBody.requireMembers(body, members, "");
        return new Wanted(body);
    }

    static WebhookPatch patch(Request request, Destinations destinations) {
        Wanted wanted = of(request, Set.of(URL, EVENTS, DESCRIPTION, STATUS));
        if (wanted.body.valueStream().allMatch(JsonNode::isNull)) {
            throw InvalidInput.unacceptable("body", "must have one of url, events, description, status");
        }
        boolean described = wanted.body.hasNonNull(DESCRIPTION);
        return new WebhookPatch(
                wanted.body.hasNonNull(URL) ? wanted.url(destinations) : null,
                wanted.body.hasNonNull(EVENTS) ? wanted.types() : null,
                described ? Objects.requireNonNullElse(wanted.description(), "") : null,
                wanted.active());
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

    /// Empty for all there are.
    Set<Event.Type> types() {
        JsonNode list = body.path(EVENTS);
        if (list.isNull() || list.isMissingNode()) {
            return Set.of();
        }
        if (!list.isArray() || list.isEmpty()) {
            throw InvalidInput.unacceptable(EVENTS, "must be a list of at least one type");
        }
        var types = EnumSet.noneOf(Event.Type.class);
        for (int i = 0; i < list.size(); i++) {
            types.add(type(list.get(i), EVENTS + "[" + i + "]"));
        }
        return types;
    }

    private static Event.Type type(JsonNode word, String field) {
        return Webhook.offered().stream()
                .filter(type -> type.word().equals(word.textValue()))
                .findFirst()
                .orElseThrow(() -> InvalidInput.unacceptable(
                        field,
                        "must be one of "
                                + Webhook.offered().stream()
                                        .map(Event.Type::word)
                                        .collect(Collectors.joining(", "))));
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
