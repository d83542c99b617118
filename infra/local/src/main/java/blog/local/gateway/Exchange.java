package blog.local.gateway;

import blog.http.Problem;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/// Jetty's requests and answers as the gateway's.
final class Exchange extends Handler.Abstract {
    private static final byte[] EMPTY = {};
    /// RFC 9112 §6.1 would have 501; here nothing that a client sends is a failure of the server.
    private static final Outgoing UNKNOWN_CODING =
            Outgoing.of(Problem.of(400, "The gateway knows no transfer coding but chunked."));

    private static final Outgoing LATE = Outgoing.of(Problem.of(408, "The body did not come in time."));

    private final Function<Incoming, Outgoing> handler;
    private final Duration bodyTime;

    Exchange(Function<Incoming, Outgoing> handler, Duration bodyTime) {
        this.handler = handler;
        this.bodyTime = bodyTime;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        if (!isKnown(request.getHeaders().getCSV(HttpHeader.TRANSFER_ENCODING, false))) {
            write(UNKNOWN_CODING, request, response, callback);
            return true;
        }
        var _ = body(request)
                .handle((body, failure) -> {
                    answer(body, failure, request, response, callback);
                    return request;
                })
                .whenComplete((_, bug) -> {
                    if (bug != null) {
                        callback.failed(bug);
                    }
                });
        return true;
    }

    private static boolean isKnown(List<String> codings) {
        return codings.isEmpty() || (codings.size() == 1 && codings.getFirst().equalsIgnoreCase("chunked"));
    }

    private void answer(
            byte @Nullable [] body,
            @Nullable Throwable failure,
            Request request,
            Response response,
            Callback callback) {
        if (body != null) {
            write(handler.apply(incoming(request, body)), request, response, callback);
        } else if (failure instanceof TimeoutException) {
            response.getHeaders().put(HttpFields.CONNECTION_CLOSE);
            write(LATE, request, response, callback);
        } else {
            callback.failed(failure);
        }
    }

    private static void write(Outgoing answer, Request request, Response response, Callback callback) {
        boolean bodiless = answer.status() == 204 || answer.status() == 304;
        boolean head = request.getMethod().equals("HEAD");
        response.setStatus(answer.status());
        HttpFields.Mutable headers = response.getHeaders();
        for (Header header : answer.headers()) {
            // The length of what a HEAD leaves out is the function's to tell; any other is known here.
            if (head || !header.name().equalsIgnoreCase("Content-Length")) {
                headers.add(header.name(), header.value());
            }
        }
        response.write(true, bodiless || head ? ByteBuffer.wrap(EMPTY) : ByteBuffer.wrap(answer.body()), callback);
    }

    private static Incoming incoming(Request request, byte[] body) {
        var headers = new ArrayList<Header>(request.getHeaders().size());
        for (HttpField field : request.getHeaders()) {
            headers.add(new Header(field.getName(), field.getValue() == null ? "" : field.getValue()));
        }
        String path = request.getHttpURI().getPath();
        return new Incoming(
                request.getMethod(),
                path == null ? "/" : path,
                request.getHttpURI().getQuery(),
                request.getConnectionMetaData().getHttpVersion().asString(),
                headers,
                body,
                Request.getRemoteAddr(request),
                Request.getLocalPort(request));
    }

    private CompletableFuture<byte[]> body(Request request) {
        HttpFields headers = request.getHeaders();
        if (!headers.contains(HttpHeader.TRANSFER_ENCODING) && headers.getLongField(HttpHeader.CONTENT_LENGTH) <= 0) {
            return CompletableFuture.completedFuture(EMPTY);
        }
        if (headers.contains(HttpHeader.EXPECT)
                && headers.getLongField(HttpHeader.CONTENT_LENGTH) > Gateway.MAX_REQUEST_BYTES) {
            return CompletableFuture.completedFuture(new byte[Gateway.MAX_REQUEST_BYTES + 1]);
        }
        return BodyReading.of(request, bodyTime);
    }
}
