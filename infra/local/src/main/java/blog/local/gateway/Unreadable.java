package blog.local.gateway;

import blog.http.Problem;
import java.nio.ByteBuffer;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Answers what is not HTTP, or more header than the gateway takes, with a problem like every other error.
final class Unreadable implements Request.Handler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = Math.max(response.getStatus(), 400);
        Outgoing answer = Outgoing.of(Problem.of(status, detail(status)));
        response.setStatus(status);
        answer.headers().forEach(header -> response.getHeaders().put(header.name(), header.value()));
        // The server closes the connection behind what it could not read; a client that is not told sends its next
        // request into nothing.
        response.getHeaders().put("Connection", "close");
        response.write(true, ByteBuffer.wrap(answer.body()), callback);
        return true;
    }

    private static String detail(int status) {
        return switch (status) {
            case 414 -> "The address is longer than the gateway takes.";
            case 417 -> "The gateway meets no expectation but 100-continue.";
            case 431 -> "The header is larger than the gateway takes.";
            case 505 -> "The gateway speaks HTTP/1.1.";
            default -> "The request could not be read.";
        };
    }
}
