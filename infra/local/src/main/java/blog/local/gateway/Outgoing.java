package blog.local.gateway;

import blog.http.Problem;
import blog.http.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// One HTTP answer as it goes onto the wire.
public record Outgoing(int status, List<Header> headers, byte[] body) {
    public Outgoing {
        headers = List.copyOf(headers);
    }

    /// An answer of the gateway's own, with the problem that the deployed API is set up to send.
    static Outgoing of(Problem problem) {
        return of(problem.with("Access-Control-Allow-Origin", "*").toResponse());
    }

    public static Outgoing of(Response response) {
        return new Outgoing(
                response.status(),
                response.headers().entrySet().stream()
                        .map(entry -> new Header(entry.getKey(), entry.getValue()))
                        .toList(),
                response.body());
    }

    /// What the gateway says about a path that is in no stage; no setting of an API reaches this answer.
    static Outgoing forbidden() {
        return new Outgoing(
                403,
                List.of(
                        new Header("Content-Type", "application/json"),
                        new Header("x-amzn-ErrorType", "ForbiddenException")),
                "{\"message\":\"Forbidden\"}".getBytes(StandardCharsets.UTF_8));
    }
}
