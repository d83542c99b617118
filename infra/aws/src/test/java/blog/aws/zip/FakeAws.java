package blog.aws.zip;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;

/// A DynamoDB that fails as it is told, a CloudFront that takes every order, an SES that takes every letter, and
/// the place where a function with SnapStart gets its credentials.
final class FakeAws implements AutoCloseable {
    private final HttpServer server;
    private volatile BiFunction<String, String, Answer> dynamo = (_, _) -> Answer.ERROR;
    private volatile Answer credentials = Answer.ERROR;
    private volatile String order = "";
    private final List<String> letters = new CopyOnWriteArrayList<>();
    private final AtomicInteger calls = new AtomicInteger();

    record Answer(int status, String json) {
        static final Answer ERROR = new Answer(500, "{}");

        static Answer error(int status, String type, String members) {
            return new Answer(
                    status,
                    "{\"__type\":\"com.amazonaws.dynamodb.v20120810#" + type + "\",\"message\":\"no\"" + members + "}");
        }
    }

    FakeAws() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
            if (target == null) {
                send(exchange);
                return;
            }
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            calls.incrementAndGet();
            write(exchange, dynamo.apply(target.substring(target.indexOf('.') + 1), body));
        });
        server.createContext("/2020-05-31/distribution/", this::forget);
        server.createContext("/credentials", exchange -> write(exchange, credentials));
        server.start();
    }

    /// `answers` gets the operation's name and the request; nobody has been called before.
    void dynamo(BiFunction<String, String, Answer> answers) {
        dynamo = answers;
        calls.set(0);
    }

    void credentials(Answer answer) {
        credentials = answer;
    }

    /// The last order that CloudFront was given to forget something.
    String order() {
        return order;
    }

    private void forget(HttpExchange exchange) throws IOException {
        order = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)
                .replaceFirst("<\\?xml[^>]*>", "");
        byte[] body = ("<Invalidation><Id>I1</Id><Status>InProgress</Status>" + order + "</Invalidation>")
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/xml");
        exchange.sendResponseHeaders(201, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /// The letters that SES was given.
    List<String> letters() {
        return List.copyOf(letters);
    }

    private void send(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII);
        for (String field : form.split("&")) {
            if (field.startsWith("RawMessage.Data=")) {
                String data = URLDecoder.decode(field.substring(field.indexOf('=') + 1), StandardCharsets.US_ASCII);
                letters.add(new String(Base64.getDecoder().decode(data), StandardCharsets.US_ASCII));
            }
        }
        byte[] body = ("<SendRawEmailResponse><SendRawEmailResult><MessageId>1</MessageId></SendRawEmailResult>"
                        + "</SendRawEmailResponse>")
                .getBytes(StandardCharsets.US_ASCII);
        exchange.getResponseHeaders().add("Content-Type", "text/xml");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    int calls() {
        return calls.get();
    }

    String endpoint() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private static void write(HttpExchange exchange, Answer answer) throws IOException {
        byte[] body = answer.json().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.0");
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
