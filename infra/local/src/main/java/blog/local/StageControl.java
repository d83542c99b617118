package blog.local;

import blog.codec.Json;
import blog.http.Problem;
import blog.http.Response;
import blog.local.gateway.Gateway;
import blog.local.gateway.Incoming;
import blog.local.gateway.Outgoing;
import blog.privacy.Replaying;
import blog.rebuild.Rebuild;
import blog.rig.mail.LocalPost;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;

/// The stage's own addresses beside the API, for the owner, from this machine only: `POST /_stage/rebuild`,
/// `POST /_stage/redrive/NAME` for what a subscriber has given up, `GET /_stage/requests`, which counts what the
/// API has answered, `GET /_stage/mail`, which has all letters, and `POST /_stage/privacy/replay`. To everyone
/// else there is nothing, as at any other path outside the API.
final class StageControl implements Function<Incoming, Outgoing> {
    private static final String REBUILD = "POST /_stage/rebuild";
    private static final String REDRIVE = "POST /_stage/redrive/";
    private static final String REQUESTS = "GET /_stage/requests";
    private static final String MAIL = "GET /_stage/mail";
    private static final String REPLAY = "POST /_stage/privacy/replay";

    private final Stage stage;
    private final byte[] authorization;
    private final Gateway api;

    StageControl(Stage stage, String token, Gateway api) {
        this.stage = stage;
        this.authorization = ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
        this.api = api;
    }

    @Override
    public Outgoing apply(Incoming request) {
        String asked = request.method() + " " + request.path();
        if (asked.equals(REBUILD) && isOwner(request)) {
            return Outgoing.of(report(stage.rebuild()));
        }
        if (asked.startsWith(REDRIVE) && isOwner(request)) {
            return Outgoing.of(redriven(asked.substring(REDRIVE.length())));
        }
        if (asked.equals(REQUESTS) && isOwner(request)) {
            return Outgoing.of(counts(api.traffic().counts()));
        }
        if (asked.equals(MAIL) && isOwner(request)) {
            return Outgoing.of(letters(stage.post().sent()));
        }
        if (asked.equals(REPLAY) && isOwner(request)) {
            Replaying.Report report = stage.replay();
            return Outgoing.of(counts(Map.of("people", (long) report.people(), "traces", (long) report.traces())));
        }
        return api.handle(request);
    }

    private boolean isOwner(Incoming request) {
        byte[] sent = request.header("Authorization").orElse("").getBytes(StandardCharsets.UTF_8);
        return InetAddress.ofLiteral(request.remoteAddress()).isLoopbackAddress()
                && MessageDigest.isEqual(sent, authorization);
    }

    private Response redriven(String subscriber) {
        try {
            return counts(Map.of("messages", (long) stage.redrive(subscriber)));
        } catch (NoSuchElementException _) {
            return Problem.of(422, "There is no subscriber of this name.").toResponse();
        }
    }

    /// As LocalStack tells of those that it has been sent.
    private static Response letters(List<LocalPost.Letter> letters) {
        return Response.ofJson(200, Json.write(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("messages");
            for (LocalPost.Letter letter : letters) {
                json.writeStartObject();
                json.writeStringField("Id", letter.name());
                json.writeStringField("RawData", new String(letter.bytes(), StandardCharsets.UTF_8));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }));
    }

    private static Response counts(Map<String, Long> counts) {
        return Response.ofJson(200, Json.write(json -> {
            json.writeStartObject();
            for (var count : counts.entrySet()) {
                json.writeNumberField(count.getKey(), count.getValue());
            }
            json.writeEndObject();
        }));
    }

    private static Response report(Rebuild.Report report) {
        return Response.ofJson(200, Json.write(json -> {
            json.writeStartObject();
            json.writeNumberField("posts", report.posts());
            json.writeArrayFieldStart("differences");
            for (String difference : report.differences()) {
                json.writeString(difference);
            }
            json.writeEndArray();
            json.writeEndObject();
        }));
    }
}
