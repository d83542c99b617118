package blog.local;

import blog.events.Rebuild;
import blog.http.Json;
import blog.http.Response;
import blog.local.gateway.Incoming;
import blog.local.gateway.Outgoing;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.function.Function;

/// The stage's own address beside the API: `POST /_stage/rebuild`, for the owner, from this machine only. To everyone
/// else there is nothing, as at any other path outside the API.
final class StageControl implements Function<Incoming, Outgoing> {
    private static final String REBUILD = "/_stage/rebuild";

    private final Stage stage;
    private final byte[] authorization;
    private final Function<Incoming, Outgoing> api;

    StageControl(Stage stage, String token, Function<Incoming, Outgoing> api) {
        this.stage = stage;
        this.authorization = ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
        this.api = api;
    }

    @Override
    public Outgoing apply(Incoming request) {
        boolean rebuild = request.path().equals(REBUILD) && request.method().equals("POST");
        return rebuild && isOwner(request) ? Outgoing.of(report(stage.rebuild())) : api.apply(request);
    }

    private boolean isOwner(Incoming request) {
        byte[] sent = request.header("Authorization").orElse("").getBytes(StandardCharsets.UTF_8);
        return InetAddress.ofLiteral(request.remoteAddress()).isLoopbackAddress()
                && MessageDigest.isEqual(sent, authorization);
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
