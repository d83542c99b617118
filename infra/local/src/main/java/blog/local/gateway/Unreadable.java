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
        Outgoing answer = Outgoing.of(Problem.of(status, "The request could not be read."));
        response.setStatus(status);
        answer.headers().forEach(header -> response.getHeaders().put(header.name(), header.value()));
        response.write(true, ByteBuffer.wrap(answer.body()), callback);
        return true;
    }
}
