package blog.comments.moderation;

import blog.codec.Json;
import blog.comments.people.PersonTable;
import blog.comments.people.Who;
import blog.http.CacheControl;
import blog.http.InvalidInput;
import blog.http.Request;
import blog.http.Response;
import blog.http.body.JsonBody;
import blog.http.routing.Route;
import blog.tokens.Authentication;
import blog.tokens.Permission;
import blog.tokens.Principal;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// `POST /moderation/blocks`: until when a person's comments are taken for spam.
public final class Blocking {
    private static final Set<String> MEMBERS = Set.of("who", "until");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private final PersonTable people;
    private final Authentication authentication;

    public Blocking(PersonTable people, Authentication authentication) {
        this.people = people;
        this.authentication = authentication;
    }

    public List<Route> routes() {
        return List.of(Route.post("/moderation/blocks", authentication.required(Permission.MODERATE, this::block)));
    }

    private Response block(Request request, Principal moderator) {
        JsonNode body = JsonBody.object(request);
        JsonBody.requireMembers(body, MEMBERS, "");
        Who who = Optional.ofNullable(JsonBody.text(body, "who", ""))
                .filter(Who::isWho)
                .map(Who::new)
                .orElseThrow(() -> InvalidInput.unacceptable("who", "must be a comment's who, as the queue tells it"));
        Instant until = until(body);
        if (until == null) {
            people.unblock(who);
        } else {
            people.block(who, until);
        }
        byte[] now = Json.write(json -> {
            json.writeStartObject();
            json.writeStringField("who", who.id());
            json.writeStringField("until", until == null ? null : until.toString());
            json.writeEndObject();
        });
        return Response.ofJson(200, now).with("Cache-Control", CacheControl.PRIVATE);
    }

    /// In whole seconds; null ends a block, and must be said.
    private static @Nullable Instant until(JsonNode body) {
        if (body.path("until").isNull()) {
            return null;
        }
        return Optional.ofNullable(JsonBody.text(body, "until", ""))
                .flatMap(Blocking::time)
                .orElseThrow(() -> InvalidInput.unacceptable("until", "must be a time with its offset, or null"));
    }

    private static Optional<Instant> time(String text) {
        try {
            Instant time = OffsetDateTime.parse(text).toInstant();
            return time.isAfter(LATEST) || time.isBefore(Instant.EPOCH)
                    ? Optional.empty()
                    : Optional.of(Instant.ofEpochSecond(time.getEpochSecond()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
