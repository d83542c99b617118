package blog.local.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Jetty's requests and answers as the gateway's.
final class Exchange extends Handler.Abstract {
    private static final byte[] EMPTY = {};
    /// How much of a body that is too large is read and thrown away, so that its sender gets to see the answer.
    private static final long PATIENCE_BYTES = 64L * 1024 * 1024;

    private final Function<Incoming, Outgoing> handler;

    Exchange(Function<Incoming, Outgoing> handler) {
        this.handler = handler;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws IOException {
        Outgoing answer = handler.apply(incoming(request));
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
        return true;
    }

    private static Incoming incoming(Request request) throws IOException {
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
                body(request),
                Request.getRemoteAddr(request),
                Request.getLocalPort(request));
    }

    private static byte[] body(Request request) throws IOException {
        HttpFields headers = request.getHeaders();
        if (!headers.contains(HttpHeader.TRANSFER_ENCODING) && headers.getLongField(HttpHeader.CONTENT_LENGTH) <= 0) {
            return EMPTY;
        }
        if (headers.contains(HttpHeader.EXPECT)
                && headers.getLongField(HttpHeader.CONTENT_LENGTH) > Gateway.MAX_REQUEST_BYTES) {
            return new byte[Gateway.MAX_REQUEST_BYTES + 1];
        }
        InputStream in = Request.asInputStream(request);
        byte[] body = in.readNBytes(Gateway.MAX_REQUEST_BYTES + 1);
        if (body.length > Gateway.MAX_REQUEST_BYTES) {
            in.skip(PATIENCE_BYTES);
        }
        return body;
    }
}
