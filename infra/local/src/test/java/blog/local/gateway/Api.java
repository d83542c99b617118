package blog.local.gateway;

import blog.packing.ContractDocument;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A gateway on a free port, before functions that keep the event and answer what the test says.
final class Api implements AutoCloseable {
    private static final String CONTRACT = """
            openapi: 3.0.3
            paths:
              /posts:
                get: {x-function: reader}
              /posts/{slug}:
                parameters: []
                get: {x-function: reader}
                put: {x-function: author}
              /posts/{slug}/comments:
                post: {x-function: commenter}
              /posts/first:
                get: {x-function: author}
            """;

    final List<String> events = new ArrayList<>();
    final List<String> called = new ArrayList<>();
    final List<Throwable> failures = new ArrayList<>();
    final Listener listener = Listener.open("127.0.0.1", 0);
    final HttpClient client = HttpClient.newHttpClient();
    String answer = "{\"statusCode\":200,\"body\":\"fine\"}";

    Api() {
        var routes = Routes.of(ContractDocument.parse(CONTRACT));
        var clock = Clock.fixed(Instant.parse("2026-01-05T10:20:30.456Z"), ZoneOffset.UTC);
        RequestStreamHandler function = (in, out, context) -> {
            called.add(context.getFunctionName());
            events.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            if (answer.isEmpty()) {
                throw new IllegalStateException("secret detail");
            }
            out.write(answer.getBytes(StandardCharsets.UTF_8));
        };
        var functions = Map.of("reader", function, "author", function, "commenter", function);
        var gateway = new Gateway(routes, functions, clock, failures::add);
        listener.serve(gateway::handle);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + listener.port() + path));
    }

    HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofByteArray());
    }

    HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return send(request(path).build());
    }

    /// Sends these bytes as they are and returns everything that comes back until the server closes.
    String raw(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), listener.port())) {
            socket.getOutputStream().write(request.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    @Override
    public void close() {
        listener.close();
    }
}
